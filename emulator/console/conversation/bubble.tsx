import type { ConversationMessage, MessageContent } from '../../src/customer-service/conversation';
import { words } from './words';

/** One message, on the side of whoever wrote it. */
export function Bubble({ message, openid }: { message: ConversationMessage; openid: string }) {
  const { from, content, isAtDesk } = message;
  if (from === 'wechat') {
    return <p className="line">{content.kind === 'text' ? content.text : ''}</p>;
  }
  return (
    <div className={from === 'person' ? 'message is-own' : 'message'} data-from={from}>
      <span className="face" aria-hidden="true" />
      <div className="said">
        <Content content={content} openid={openid} />
        {from === 'person' && isAtDesk && <small className="note">{words.atDesk}</small>}
      </div>
    </div>
  );
}

function Content({ content, openid }: { content: MessageContent; openid: string }) {
  switch (content.kind) {
    case 'text':
      return <p className="bubble">{content.text}</p>;
    case 'image':
      return <img className="picture" src={`/wx/media/${content.mediaId}`} alt="" />;
    case 'link':
      return (
        <a className="card" href={content.url} target="_blank" rel="noreferrer">
          <b>{content.title}</b>
          <span>{content.description}</span>
          {content.thumbUrl !== '' && <img src={content.thumbUrl} alt="" />}
        </a>
      );
    case 'miniprogrampage': {
      const { title, pagePath, thumbMediaId, thumbUrl } = content;
      const picture = thumbMediaId === null ? thumbUrl : `/wx/media/${thumbMediaId}`;
      return (
        <a className="card" href={`/?as=${openid}#/${pagePath}`}>
          <b>{title}</b>
          {picture !== '' && <img src={picture} alt="" />}
          <small>{words.page}</small>
        </a>
      );
    }
  }
}
