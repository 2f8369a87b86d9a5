import { mayDo, roles } from '../../domain/staff/role';
import { refusalOf } from '../testing/act';
import { hire } from '../testing/furnish';
import { House } from '../testing/house';
import { inputFor, setScene, storeActions } from '../testing/staff-cases';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const grid = roles.flatMap((role) => storeActions.map((action) => ({ role, action })));

test.each(grid.filter(({ role, action }) => mayDo(role, action)))(
  'the role $role may $action',
  async ({ role, action }) => {
    const scene = await setScene(house);
    const colleague = hire(house, scene.storeId, role);
    const input = await inputFor(scene, action, colleague);
    expect(refusalOf(await house.staff(colleague, action, input))).toBeNull();
  },
);
