import './conversation.css';
import { createRoot } from 'react-dom/client';
import { ConversationPage } from './conversation-page';
import { openingOf } from './opening';

const place = document.getElementById('conversation');
if (!place)
  throw new Error('The page has no element with the id "conversation": its HTML is not the one built.');
createRoot(place).render(<ConversationPage opening={openingOf(window.location.search)} />);
