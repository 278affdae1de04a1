import { defaultSellerKey } from '../indiamart/accounts.ts';

/** The front page: what there is, with commands to copy. */
export function frontPage(origin: string): string {
  return `Sauda sandbox: a WhatsApp Cloud API and an IndiaMART without the world behind them.
It keeps everything in memory and calls only the addresses you give it.

FOR THE PROGRAM UNDER TEST
  WhatsApp  ${origin}/graph/v24.0/<phone_number_id>/messages   (also media, message_templates)
  IndiaMART ${origin}/indiamart/wservce/crm/crmListing/v2/     (key ${defaultSellerKey})

1. Connect a number: the webhook is asked for its challenge
  curl --json '{"phone_number_id":"100000000000101","waba_id":"200000000000201","display_phone_number":"+919999900001",
    "access_token":"EAAG-TEST-TOKEN","app_secret":"test-app-secret","verify_token":"test-verify-token",
    "webhook_url":"http://127.0.0.1:3000/webhook"}' ${origin}/play/whatsapp/numbers

2. Be the customer
  curl --json '{"phone_number_id":"100000000000101","from":{"phone":"99999 12345","name":"Ananya Iyer"},
    "text":"Is the teak bookshelf in stock?"}' ${origin}/play/whatsapp/messages
  from an ad: add "from_ad":true     in answer to a message: add "reply_to":"wamid..."
  yesterday: add "timestamp":"2026-11-20T10:00:00Z"
  a photo: "message":{"type":"image"} instead of "text"
  a tap:   "message":{"type":"button","button":{"text":"Yes, confirm","payload":"Yes, confirm"}}

3. Read what the business answered
  curl '${origin}/play/whatsapp/sent?to=919999912345'

4. Be Meta
  the customer reads:   curl --json '{"message_id":"wamid...","status":"read"}' ${origin}/play/whatsapp/statuses
  marketing off:        curl --json '{"phone_number_id":"100000000000101","from":{"phone":"99999 12345"},"marketing":"stop"}' ${origin}/play/whatsapp/preferences
  a template is paused: curl --json '{"waba_id":"200000000000201","name":"festive_offer","language":"en","status":"PAUSED"}' ${origin}/play/whatsapp/templates
  not on WhatsApp:      curl --json '{"phone":"99999 54321","on_whatsapp":false}' ${origin}/play/whatsapp/people
  trouble:              curl --json '{"phone_number_id":"100000000000101","fail_next":[{"code":131056},{"http":503},{"drop":true}]}' ${origin}/play/whatsapp/behaviour
                        other switches: statuses auto|manual, auto_read, duplicates, reorder, batch {max, wait_ms}, delay_ms, window_error response|status
  do not wait:          curl -X POST ${origin}/play/whatsapp/flush

5. Be a buyer on IndiaMART
  curl --json '{"lead":{"SENDER_NAME":"Kamla Devi","SENDER_MOBILE":"+91-9999900008"}}' ${origin}/play/indiamart/leads
  curl --json '{"url":"http://127.0.0.1:3000/hook","lead":{"SENDER_NAME":"Anil Deshpande"}}' ${origin}/play/indiamart/push
  call limits off:      curl -X POST ${origin}/play/indiamart/reset

6. Look and start over
  curl ${origin}/play/state
  curl -X POST ${origin}/play/reset
`;
}
