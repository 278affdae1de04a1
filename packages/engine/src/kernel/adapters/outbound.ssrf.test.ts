import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BlockedAddressError, createOutbound, isDenied } from './outbound.ts';

/** Addresses inside: written plainly, and in every spelling that means the same. */
const addresses = `
  127.0.0.1 127.0.0.2 127.1 127.0.1 127.255.255.255 2130706433 0x7f000001 0x7F.0x0.0x0.0x1 0177.0.0.1 0177.0.0.01
  017700000001 0x7f.1 0x7f.0.1 127.0.0.1. 127.1. 0 0.0.0.0 0.0.0.1 00 0x0 0.1 0.255.255.255
  10.0.0.1 10.255.255.255 10.1 0xa.1 167772161 012.0.0.1 100.64.0.1 100.127.255.254 0x64400001
  169.254.169.254 169.254.1.1 2852039166 0xA9FEA9FE 0xa9.0xfe.0xa9.0xfe 0251.0376.0251.0376 025177524776 169.254.43518
  172.16.0.1 172.31.255.255 0xac100001 172.1048577 192.168.0.1 192.168.255.255 3232235521 0300.0250.0.1 192.168.1
  192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9
  224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 4294967295 0xffffffff
  [::] [::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::127.0.0.1] [::7f00:1] [::a00:1]
  [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:7f00:1] [::ffff:10.0.0.1] [::FFFF:169.254.169.254] [::ffff:a9fe:a9fe]
  [::ffff:192.168.1.1] [::ffff:0.0.0.0] [::ffff:0:127.0.0.1] [::ffff:0:7f00:1]
  [64:ff9b::127.0.0.1] [64:ff9b::a9fe:a9fe] [64:ff9b:1::10.0.0.1] [100::1] [2001::1] [2001:0:7f00:1::] [2001:10::1] [2001:20::1]
  [2001:db8::1] [2002:7f00:1::] [2002:a9fe:a9fe::1] [2002:a00:1::] [3fff::1] [5f00::1]
  [fc00::1] [fd00::1] [fd00:ec2::254] [fdff:ffff::1] [fe80::1] [febf::1] [fec0::1] [ff02::1] [ff0e::1]`
  .trim()
  .split(/\s+/);

const urls = [
  ...addresses.map((host) => `https://${host}/`),
  'https://127。0。0。1/',
  'https://①②⑦.⓪.⓪.①/',
  'https://127%2e0%2e0%2e1/',
  'https://%31%32%37.0.0.1/',
  'https:127.0.0.1',
  'https:\\\\127.0.0.1\\',
  'https://\t127.0.0.1/',
  'http://example.com/',
  'http://93.184.216.34/',
  'https://example.com:22/',
  'https://example.com:80/',
  'https://example.com:6379/',
  'https://user@example.com/',
  'https://user:password@example.com/',
  'https://example.com@127.0.0.1/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'gopher://example.com/',
  'data:text/plain,hello',
];

/** What a hostile name server answers, one answer for each question. */
function scripted(...answers: string[][]) {
  const asked: string[] = [];
  const resolve = async (host: string) => {
    const answer = answers[Math.min(asked.push(host), answers.length) - 1] ?? [];
    return answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { asked, resolve };
}

/** Stands for everything inside: nobody may ever connect. */
let inside: Server;
let connections = 0;

beforeAll(async () => {
  inside = createServer((socket) => {
    connections++;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(inside, 'listening');
});
afterAll(() => void inside.close());

describe('what leads inside', () => {
  it('is a corpus of at least 120', () => expect(new Set(urls).size).toBeGreaterThanOrEqual(120));

  it.each(urls)('%s is refused, without asking a name server', async (url) => {
    const { asked, resolve } = scripted(['127.0.0.1']);
    await expect(createOutbound({ allowPrivate: false, resolve })(url)).rejects.toBeInstanceOf(BlockedAddressError);
    expect(asked).toEqual([]);
  });

  it.each([
    [['127.0.0.1']],
    [['169.254.169.254']],
    [['::1']],
    [['::ffff:10.0.0.1']],
    [['fd00:ec2::254']],
    [['93.184.216.34', '10.0.0.1']],
    [['2606:4700::1111', '::1']],
  ])('a name that resolves to %j is refused', async (answer) => {
    const { asked, resolve } = scripted(answer);
    const fetch = createOutbound({ allowPrivate: false, resolve });
    await expect(fetch('https://innocent.example/')).rejects.toBeInstanceOf(BlockedAddressError);
    expect(asked).toEqual(['innocent.example']);
  });

  it('gains nothing by answering otherwise the second time: what was checked is connected to', async () => {
    const { asked, resolve } = scripted(['192.0.2.1'], ['127.0.0.1']);
    const { port } = inside.address() as AddressInfo;
    // The first answer is denied, the second is where somebody listens; a client that asks twice would connect to it.
    const fetch = createOutbound({ allowPrivate: false, resolve });
    await expect(fetch('https://rebinding.example:8443/')).rejects.toBeInstanceOf(BlockedAddressError);
    expect(asked).toHaveLength(1);
    await expect(fetch('https://rebinding.example:8443/')).rejects.toBeInstanceOf(BlockedAddressError);
    expect(asked).toHaveLength(2);
    await expect(fetch(`https://rebinding.example:${port}/`)).rejects.toBeInstanceOf(BlockedAddressError);
    expect(connections).toBe(0);
  });
});

describe('the checked address', () => {
  it('is connected to, asked for once a connection, with the name in Host', async () => {
    const hosts: (string | undefined)[] = [];
    const server = createHttpServer((request, response) => {
      hosts.push(request.headers.host);
      response.end('ok');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    let opened = 0;
    server.on('connection', () => opened++);
    const { asked, resolve } = scripted(['127.0.0.1']);
    const fetch = createOutbound({ allowPrivate: true, resolve });
    for (let i = 0; i < 3; i++) await (await fetch(`http://crm.example:${port}/`)).text();
    expect(hosts).toEqual(Array(3).fill(`crm.example:${port}`));
    expect(asked).toEqual(Array(opened).fill('crm.example'));
    server.closeAllConnections();
    server.close();
  });

  it('is greeted with the name in TLS', async () => {
    const names: string[] = [];
    const server = createTlsServer({
      SNICallback(name, done) {
        names.push(name);
        done(new Error('no certificate'));
      },
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const fetch = createOutbound({ allowPrivate: true, resolve: scripted(['127.0.0.1']).resolve });
    await expect(fetch(`https://crm.example:${port}/`)).rejects.toThrow();
    expect(names).toEqual(['crm.example']);
    server.close();
  });

  it('is left when it redirects to the metadata of a cloud', async () => {
    const location = 'http://169.254.169.254/latest/meta-data/';
    const server = createHttpServer((_, response) => response.writeHead(302, { location }).end()).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    const { asked, resolve } = scripted(['127.0.0.1']);
    const fetch = createOutbound({ allowPrivate: true, resolve });
    const answer = await fetch(`http://crm.example:${(server.address() as AddressInfo).port}/`, { redirect: 'follow' });
    expect([answer.status, answer.headers.get('location'), asked]).toEqual([302, location, ['crm.example']]);
    server.closeAllConnections();
    server.close();
  });

  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '192.0.1.1',
    '2606:4700::1111',
    '2001:4860:4860::8888',
    '2a00:1450::1',
  ])('may be %s', (address) => expect(isDenied(address)).toBe(false));
});
