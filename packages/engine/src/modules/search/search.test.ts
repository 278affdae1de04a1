import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openShop, type Shop, somebody } from '../../kernel/testing/whatsapp.ts';
import { type Api, createTestEngine, type TestEngine } from '../../testing.ts';

const whatsapp = fakeWhatsApp();
let engine: TestEngine;
let shop: Shop;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter] });
  shop = await openShop(engine, whatsapp);
});
afterAll(() => engine.close());

interface Result {
  type: string;
  id: string;
  title: string | null;
  score: number;
  highlight: { field: string; text: string; start: number; end: number } | null;
}

const find = async (q: string, api: Api = shop.api, more = ''): Promise<Result[]> =>
  (await api.get(`/v1/search?q=${encodeURIComponent(q)}${more}`).expect(200)).body.data;

const contact = async (input: object): Promise<string> =>
  (await shop.api.post('/v1/contacts', input).expect(201)).body.id;
const ids = (results: Result[], type: string) => results.filter((one) => one.type === type).map(({ id }) => id);

describe('refusals', () => {
  it('come first', async () => {
    await engine.http.get('/v1/search?q=ananya').expect(401);
    for (const query of ['', 'q=', 'q=a', `q=${'a'.repeat(101)}`, 'q=ananya&types=user', 'q=ananya&limit=0']) {
      await shop.api.get(`/v1/search?${query}`).expect(400);
    }
    const { body } = await shop.api.post('/v1/api_keys', { name: 'x', permissions: ['contacts:read'] }).expect(201);
    const answer = await engine.http.get('/v1/search?q=ananya').set('authorization', `Bearer ${body.key}`).expect(403);
    expect(answer.body.required_permission).toBe('search:read');
  });

  it('find nothing of another organization', async () => {
    await contact({ name: 'Zubin Contractor', phones: ['+919999977001'] });
    const other = await engine.organization('Other');
    for (const q of ['Zubin', 'Zubin Contracter', '9999977001']) expect(await find(q, other.api)).toEqual([]);
  });

  it('leave out what the key may not read', async () => {
    const person = await contact({ name: 'Ophelia Pinto' });
    const lead = await shop.api.post('/v1/leads', { contact_id: person, title: 'Ophelia’s roof' }).expect(201);
    const asking = async (permissions: string[]) => {
      const { body } = await shop.api.post('/v1/api_keys', { name: 'x', permissions: ['search:read', ...permissions] });
      const answer = await engine.http.get('/v1/search?q=ophelia').set('authorization', `Bearer ${body.key}`);
      return answer.body.data.map(({ id }: Result) => id);
    };
    expect(await asking([])).toEqual([]);
    expect(await asking(['contacts:read'])).toEqual([person]);
    expect(await asking(['leads:read'])).toEqual([lead.body.id]);
  });
});

describe('people', () => {
  it('are found by phone in any spelling, and by its last digits', async () => {
    const id = await contact({ name: 'Meera Pillai', phones: ['+919876543210'], emails: ['meera@example.com'] });
    for (const q of [
      '98765 43210',
      '+91-98765-43210',
      '09876543210',
      '(+91) 9876543210',
      '43210',
      '98765',
      '+919876',
    ]) {
      expect(ids(await find(q), 'contact'), q).toEqual([id]);
    }
    const [first] = await find('43210');
    expect(first?.highlight).toEqual({ field: 'phone', text: '+919876543210', start: 8, end: 13 });
    expect(ids(await find('MEERA@exam'), 'contact')).toEqual([id]);
    expect(await find('9876543211')).toEqual([]);
    expect(await find('%@%')).toEqual([]);
  });

  it('are found by the beginnings of their names, the best fit first', async () => {
    const kulkarni = await contact({ name: 'Radhika Kulkarni' });
    const longer = await contact({ name: 'Radhika Suresh Kulkarni-Deshpande' });
    expect(ids(await find('radhika kul'), 'contact')).toEqual([kulkarni, longer]);
    expect(ids(await find('Kulkarni Radhika'), 'contact')).toContain(kulkarni);
    expect((await find('radhika kul'))[0]?.highlight).toMatchObject({ field: 'name', start: 0, end: 7 });
    expect((await find('rad%suresh')).filter(({ score }) => score >= 0.5)).toEqual([]);
    expect(await find("'; drop table contacts; --")).toEqual([]);
  });

  it('are found by any word, whatever stands around it, and whatever is typed is meant literally', async () => {
    const dotted = await contact({ name: 'Md.Zafarullah O’Brien-Xavier (Quepem) a+b\\c' });
    for (const q of ['zafaru', 'xavier', 'quep', 'o’br xav', 'a+b', 'a+b\\c', 'md.zaf']) {
      expect(ids(await find(q), 'contact'), q).toContain(dotted);
    }
    for (const q of ['zafaru.*', 'afarullah', 'z[a]faru', 'quepem$', '(quepem|x)', '\\mzafaru']) {
      expect(
        (await find(q)).filter(({ id, score }) => id === dotted && score > 0.5),
        q,
      ).toEqual([]);
    }
  });

  it('are found with typos, and in other scripts by beginnings', async () => {
    const typo = await contact({ name: 'Venkateshwaran Subramaniam' });
    const hindi = await contact({ name: 'सुनीता देशमुख' });
    expect(ids(await find('Venkateswaran Subramanium'), 'contact')).toEqual([typo]);
    expect(ids(await find('सुनीता'), 'contact')).toEqual([hindi]);
    expect(ids(await find('देशमुख सुनी'), 'contact')).toEqual([hindi]);
  });
});

describe('names are found as they sound', () => {
  it.each([
    ['Lakshmi Narayanan', ['Laxmi', 'laxmi nara', 'लक्ष्मी', 'Laxmy Narayan']],
    ['रमेश कुलकर्णी', ['ramesh', 'Ramesh Kulkarni', 'रमे', 'रामेश कुल']],
    ['लक्ष्मण सिंह', ['Laxman Singh', 'lakshman']],
    ['க. ரமேஷ்', ['ramesh', 'ரமேஷ்']],
    ['ਗੁਰਪ੍ਰੀਤ ਕੌਰ', ['gurpreet', 'Gurprit Kaur', 'गुरप्रीत']],
    ['Jürgen Müller-Straßburg', ['muller', 'Jurgen', 'müller', 'strasb']],
    ['ＡＢＣ Traders', ['abc tra']],
    ['क़ासिम ज़ैदी', ['कासिम', 'qasim', 'Kasim Zaidi']],
    ['Deepak Chowdhury', ['Dipak Choudhury', 'dipak', 'दीपक']],
    ['Mohammed Iqbal', ['muhammad iqbal', 'Mohamed Iqbal']],
    ['सुनीता वर्मा', ['सुनिता', 'Sunita Verma', 'Suneeta']],
  ])('%s', async (name, asked) => {
    const org = await engine.organization();
    const { id } = (await org.api.post('/v1/contacts', { name }).expect(201)).body;
    await org.api.post('/v1/contacts', { name: 'Farhan Quraishi' }).expect(201);
    for (const q of asked) expect(ids(await find(q, org.api), 'contact'), q).toEqual([id]);
  });

  it('those who are spelt so come first', async () => {
    const org = await engine.organization();
    const make = async (name: string) => (await org.api.post('/v1/contacts', { name }).expect(201)).body.id;
    const [dipak, hindi, deepak] = [await make('Dipak'), await make('दीपक'), await make('Deepak')];
    expect(ids(await find('deepak', org.api), 'contact')).toEqual([deepak, hindi, dipak]);
  });

  it('and of many whose names begin so, whose name is just that', async () => {
    const org = await engine.organization();
    const rows = Array.from({ length: 400 }, (_, n) => `Amit Kumar Singh ${n}`).join('\n');
    const started = (
      await org.api.post('/v1/imports', { resource: 'contacts', content: `name\n${rows}\n` }).expect(202)
    ).body;
    await engine.eventually(async () => {
      const { body } = await org.api.get(`/v1/operations/${started.operation_id}`);
      expect(body.status).toBe('succeeded');
    });
    const { id } = (await org.api.post('/v1/contacts', { name: 'Amit Kumar' }).expect(201)).body;
    for (const q of ['Amit Kumar', 'amit kumar', 'AMIT KUMAR']) {
      expect(ids(await find(q, org.api, '&types=contact'), 'contact')[0], q).toBe(id);
    }
  });

  it('phones in the digits of any script', async () => {
    const org = await engine.organization();
    const { id } = (await org.api.post('/v1/contacts', { phones: ['९८७६५०१२३५'] }).expect(201)).body;
    for (const q of ['९८७६५०१२३५', '９８７６５ ０１２３５', '+91 98765 01235', '०१२३५']) {
      expect(ids(await find(q, org.api), 'contact'), q).toEqual([id]);
      const listed = await org.api.get(`/v1/contacts?q=${encodeURIComponent(q)}`).expect(200);
      expect(
        listed.body.data.map((row: { id: string }) => row.id),
        q,
      ).toEqual([id]);
    }
  });
});

describe('companies, leads and messages', () => {
  it('are found by name, title, person and words', async () => {
    const company = await shop.api.post('/v1/companies', { name: 'Quilon Coir Works' }).expect(201);
    const person = await contact({ name: 'Thankamma Varghese' });
    const lead = await shop.api.post('/v1/leads', { contact_id: person, title: 'Geyser for the hostel' }).expect(201);
    expect(ids(await find('quilon co'), 'company')).toEqual([company.body.id]);
    expect(ids(await find('Quillon Coir'), 'company')).toEqual([company.body.id]);
    expect(ids(await find('hostel gey'), 'lead')).toEqual([lead.body.id]);
    expect(ids(await find('thankamma'), 'lead')).toEqual([lead.body.id]);
    expect(ids(await find('Thankama Vargese'), 'lead')).toEqual([lead.body.id]);
    expect(ids(await find('Thankama Vargese', shop.api, '&types=lead'), 'lead')).toEqual([lead.body.id]);
    expect(ids(await find('thankamma', shop.api, '&types=contact'), 'lead')).toEqual([]);
    const { id } = await shop.chatWith(somebody());
    const message = await shop.say(id, 'The inverter brochure is attached');
    const [found] = await find('inverter broch');
    expect(found).toMatchObject({ type: 'message', id: message.id, title: 'The inverter brochure is attached' });
    expect(found?.highlight).toMatchObject({ field: 'preview', start: 4, end: 12 });
  });

  it('are shown to a salesperson as far as they see them', async () => {
    const [asha, ravi] = await Promise.all([shop.member('agent'), shop.member('agent')]);
    const person = await contact({ name: 'Yashodhara Chitnis', phones: ['+919999988123'] });
    const lead = { contact_id: person, title: 'Windmill', owner_id: asha.id };
    const { body } = await shop.api.post('/v1/leads', lead).expect(201);
    for (const q of ['yashodhara', 'Yashodara Chitniss', '88123']) {
      expect(ids(await find(q, asha.api), 'contact'), q).toEqual([person]);
      expect(await find(q, ravi.api), q).toEqual([]);
    }
    expect(ids(await find('windmill', asha.api), 'lead')).toEqual([body.id]);
    expect(await find('windmill', ravi.api)).toEqual([]);
    const { id } = await shop.chatWith(somebody());
    await shop.say(id, 'Turbine prices');
    expect(await find('turbine', ravi.api)).toEqual([]);
    expect(ids(await find('turbine'), 'message')).toHaveLength(1);
  });
});
