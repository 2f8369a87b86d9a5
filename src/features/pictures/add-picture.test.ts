import type { ChosenPicture } from '../../platform/picture-upload';
import { addPicture, boxJudgedAtOnce } from './add-picture';

let chosen: ChosenPicture | null;
let fitting: ChosenPicture | null;
let fileId: string | null;
const paths: string[] = [];

jest.mock('../../platform/picture-upload', () => ({
  choosePicture: () => Promise.resolve(chosen),
  uploadPicture: (_picture: ChosenPicture, path: string) => {
    paths.push(path);
    return Promise.resolve(fileId);
  },
}));
jest.mock('../../platform/fit-picture', () => ({ fitPicture: () => Promise.resolve(fitting) }));

const wish = { box: boxJudgedAtOnce, mostBytes: 1_000, endings: ['jpg', 'png'], folder: 'posts/' };
const picture = { path: 'tmp/1.jpg', bytes: 900, ending: 'jpg' };

beforeEach(() => {
  paths.length = 0;
  chosen = picture;
  fitting = picture;
  fileId = 'cloud://posts/1.jpg';
});

test('a picture that fits is in the cloud, in its folder, under a name that nobody guesses', async () => {
  expect(await addPicture(wish)).toEqual({ fileId });
  expect(paths).toEqual([expect.stringMatching(/^posts\/\w{24}\.jpg$/)]);
});

test('who thinks better of it reads nothing', async () => {
  chosen = null;
  expect(await addPicture(wish)).toBeNull();
});

test.each([
  ['is no picture', null],
  ['is of another kind', { ...picture, ending: 'gif' }],
  ['is too large though it was made small', { ...picture, bytes: 1_001 }],
])('what %s is not sent', async (_why, made) => {
  fitting = made;
  expect(await addPicture(wish)).toEqual({ fault: 'wrong' });
  expect(paths).toEqual([]);
});

test('a picture that did not reach the cloud is said to have failed', async () => {
  fileId = null;
  expect(await addPicture(wish)).toEqual({ fault: 'failed' });
});
