// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

export interface paths {
    "/v1/adapters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the installed adapters
         * @description Permission: `adapters:read`.
         */
        get: operations["adapters.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adapters/{adapter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an adapter with its settings schema
         * @description Permission: `adapters:read`.
         */
        get: operations["adapters.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Permission: `api_keys:read`.
         */
        get: operations["apiKeys.list"];
        put?: never;
        /**
         * Make an API key
         * @description The key is in this answer only. A key bound to a member acts as that member and sees what they see. An `Idempotency-Key` is ignored, since the answer is not kept.
         *
         *     Permission: `api_keys:write`.
         */
        post: operations["apiKeys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api_keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an API key
         * @description Permission: `api_keys:read`.
         */
        get: operations["apiKeys.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api_keys/{api_key_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API key
         * @description Effective at once, in every process.
         *
         *     Permission: `api_keys:write`.
         */
        post: operations["apiKeys.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignment_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List assignment rules
         * @description Permission: `assignment_rules:read`.
         */
        get: operations["assignmentRules.list"];
        put?: never;
        /**
         * Make an assignment rule
         * @description Permission: `assignment_rules:write`.
         */
        post: operations["assignmentRules.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignment_rules/{assignment_rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an assignment rule
         * @description Permission: `assignment_rules:read`.
         */
        get: operations["assignmentRules.get"];
        put?: never;
        post?: never;
        /**
         * Delete an assignment rule
         * @description Connections that name it fall back to the default rule.
         *
         *     Permission: `assignment_rules:write`.
         */
        delete: operations["assignmentRules.delete"];
        options?: never;
        head?: never;
        /**
         * Change an assignment rule
         * @description Permission: `assignment_rules:write`.
         */
        patch: operations["assignmentRules.update"];
        trace?: never;
    };
    "/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List companies
         * @description Permission: `contacts:read`.
         */
        get: operations["companies.list"];
        put?: never;
        /**
         * Add a company
         * @description Permission: `contacts:write`.
         */
        post: operations["companies.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{company_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a company
         * @description Permission: `contacts:read`.
         */
        get: operations["companies.get"];
        put?: never;
        post?: never;
        /**
         * Delete a company
         * @description Refused while contacts or leads refer to it.
         *
         *     Permission: `contacts:write`.
         */
        delete: operations["companies.delete"];
        options?: never;
        head?: never;
        /**
         * Change a company
         * @description Permission: `contacts:write`.
         */
        patch: operations["companies.update"];
        trace?: never;
    };
    "/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List connections
         * @description Permission: `connections:read`.
         */
        get: operations["connections.list"];
        put?: never;
        /**
         * Connect a number, portal or form
         * @description The answer carries `hook_url`, the address to give to the provider. Sources that are pulled begin at once.
         *
         *     Permission: `connections:write`.
         */
        post: operations["connections.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a connection
         * @description Permission: `connections:read`.
         */
        get: operations["connections.get"];
        put?: never;
        post?: never;
        /**
         * Remove a connection
         * @description Possible only while nothing came through it; pause it otherwise.
         *
         *     Permission: `connections:write`.
         */
        delete: operations["connections.delete"];
        options?: never;
        head?: never;
        /**
         * Change a connection
         * @description `config`, `secrets` and `intake` are merged key by key. New settings clear the state `error`.
         *
         *     Permission: `connections:write`.
         */
        patch: operations["connections.update"];
        trace?: never;
    };
    "/v1/connections/{connection_id}/rotate_hook_secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new hook address
         * @description The old address stops working within two seconds.
         *
         *     Permission: `connections:write`.
         */
        post: operations["connections.rotateHookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connection_id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pull now
         * @description Permission: `connections:write`.
         */
        post: operations["connections.sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connection_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider whether the settings work
         * @description Permission: `connections:write`.
         */
        post: operations["connections.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Permission: `contacts:read`.
         */
        get: operations["contacts.list"];
        put?: never;
        /**
         * Add a contact
         * @description Permission: `contacts:write`.
         */
        post: operations["contacts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a contact
         * @description Permission: `contacts:read`.
         */
        get: operations["contacts.get"];
        put?: never;
        post?: never;
        /**
         * Delete a contact
         * @description Refused while leads or conversations refer to it.
         *
         *     Permission: `contacts:write`.
         */
        delete: operations["contacts.delete"];
        options?: never;
        head?: never;
        /**
         * Change a contact
         * @description `phones` and `emails`, when given, replace those the contact has.
         *
         *     Permission: `contacts:write`.
         */
        patch: operations["contacts.update"];
        trace?: never;
    };
    "/v1/contacts/{contact_id}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ways a contact is known
         * @description Permission: `contacts:read`.
         */
        get: operations["contacts.identities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The story of a contact, newest first
         * @description Permission: `contacts:read`.
         */
        get: operations["contacts.timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The shared inbox
         * @description Mine: `assignee_id=<my id>`. Unassigned: `assignee_id[is_null]=true`. Unanswered: `waiting=true`. A member who sees only their own finds here what is assigned to them; conversations follow the owner of the lead.
         *
         *     Permission: `conversations:read`.
         */
        get: operations["conversations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a conversation
         * @description Permission: `conversations:read`.
         */
        get: operations["conversations.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a conversation
         * @description Permission: `conversations:write`.
         */
        patch: operations["conversations.update"];
        trace?: never;
    };
    "/v1/conversations/{conversation_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a conversation to somebody
         * @description Permission: `conversations:write`.
         */
        post: operations["conversations.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversation_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a conversation
         * @description The next message of the person opens it again.
         *
         *     Permission: `conversations:write`.
         */
        post: operations["conversations.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversation_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the messages of a conversation
         * @description Permission: `conversations:read`.
         */
        get: operations["conversations.messages"];
        put?: never;
        /**
         * Answer in a conversation
         * @description Free-form inside the 24-hour window, approved templates always. Answers once the message is queued; its status follows the provider’s webhooks.
         *
         *     Permission: `messages:send`.
         */
        post: operations["conversations.sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversation_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a conversation as read
         * @description The person sees blue ticks once the provider was told.
         *
         *     Permission: `conversations:write`.
         */
        post: operations["conversations.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversation_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a conversation again
         * @description Permission: `conversations:write`.
         */
        post: operations["conversations.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversation_id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a conversation off
         * @description It opens again at the given time, or with the next message of the person.
         *
         *     Permission: `conversations:write`.
         */
        post: operations["conversations.snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List enquiries
         * @description Permission: `leads:read`.
         */
        get: operations["enquiries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The event log from a cursor on
         * @description In the order of commits, oldest first. Give `next_cursor` as `after` to go on; it stays valid, also when there is nothing new. Nothing is ever inserted before a place you have read.
         *
         *     Permission: `events:read`.
         */
        get: operations["events.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what providers sent
         * @description `state=failed` are those that could not be understood or recorded; correct the cause and replay them.
         *
         *     Permission: `inbound:read`.
         */
        get: operations["inboundRequests.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound_requests/{inbound_request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a request with its raw content
         * @description Permission: `inbound:read`.
         */
        get: operations["inboundRequests.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound_requests/{inbound_request_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Process a request again
         * @description Safe at any time: what it brought about before is recognised and not done twice.
         *
         *     Permission: `inbound:write`.
         */
        post: operations["inboundRequests.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound_requests/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Process many requests again
         * @description Permission: `inbound:write`.
         */
        post: operations["inboundRequests.replayMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List leads
         * @description Permission: `leads:read`.
         */
        get: operations["leads.list"];
        put?: never;
        /**
         * Capture a lead
         * @description With `contact` inline the person is recognised by phone, then e-mail, or made; the assignment rule finds the owner. Answers 201 for a new lead and 200 with `outcome: matched` when the enquiry joined an open one.
         *
         *     Permission: `leads:write`.
         */
        post: operations["leads.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{lead_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a lead
         * @description Permission: `leads:read`.
         */
        get: operations["leads.get"];
        put?: never;
        post?: never;
        /**
         * Delete a lead
         * @description Its enquiries and stage history go with it; its events stay.
         *
         *     Permission: `leads:write`.
         */
        delete: operations["leads.delete"];
        options?: never;
        head?: never;
        /**
         * Change a lead
         * @description Stage and owner have their own operations.
         *
         *     Permission: `leads:write`.
         */
        patch: operations["leads.update"];
        trace?: never;
    };
    "/v1/leads/{lead_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a lead to somebody
         * @description Permission: `leads:write`.
         */
        post: operations["leads.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{lead_id}/enquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the enquiries of a lead
         * @description Permission: `leads:read`.
         */
        get: operations["leads.enquiries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{lead_id}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a lead as lost
         * @description Permission: `leads:write`.
         */
        post: operations["leads.lose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{lead_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a lead to another stage
         * @description Permission: `leads:write`.
         */
        post: operations["leads.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{lead_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a closed lead again
         * @description Permission: `leads:write`.
         */
        post: operations["leads.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{lead_id}/stage_history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the stages a lead was in
         * @description Permission: `leads:read`.
         */
        get: operations["leads.stageHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{lead_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The story of a lead, newest first
         * @description Enquiries, chats, tasks, notes, moves: the event log of the lead and of its person.
         *
         *     Permission: `leads:read`.
         */
        get: operations["leads.timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{lead_id}/win": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log the sale
         * @description Permission: `leads:write`.
         */
        post: operations["leads.win"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write to a contact or phone
         * @description Finds or begins the conversation. Somebody who never wrote, or not within 24 hours, can be sent approved templates only.
         *
         *     Permission: `messages:send`.
         */
        post: operations["messages.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a message with its status
         * @description Permission: `conversations:read`.
         */
        get: operations["messages.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{message_id}/reactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * React to a message
         * @description Permission: `messages:send`.
         */
        post: operations["messages.react"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{message_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a failed or uncertain message again
         * @description An `uncertain` message may have reached the person; sending it again is your decision.
         *
         *     Permission: `messages:send`.
         */
        post: operations["messages.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notes
         * @description Permission: `notes:read`.
         */
        get: operations["notes.list"];
        put?: never;
        /**
         * Write a note
         * @description Permission: `notes:write`.
         */
        post: operations["notes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notes/{note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a note
         * @description Permission: `notes:read`.
         */
        get: operations["notes.get"];
        put?: never;
        post?: never;
        /**
         * Delete a note
         * @description For its author, and for those who see all records.
         *
         *     Permission: `notes:write`.
         */
        delete: operations["notes.delete"];
        options?: never;
        head?: never;
        /**
         * Change a note
         * @description For its author, and for those who see all records.
         *
         *     Permission: `notes:write`.
         */
        patch: operations["notes.update"];
        trace?: never;
    };
    "/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the organization the key belongs to
         * @description Permission: `organization:read`.
         */
        get: operations["organization.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the organization
         * @description Permission: `organization:write`.
         */
        patch: operations["organization.update"];
        trace?: never;
    };
    "/v1/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pipelines with their stages
         * @description Permission: `pipelines:read`.
         */
        get: operations["pipelines.list"];
        put?: never;
        /**
         * Make a pipeline
         * @description Permission: `pipelines:write`.
         */
        post: operations["pipelines.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/{pipeline_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a pipeline
         * @description Permission: `pipelines:read`.
         */
        get: operations["pipelines.get"];
        put?: never;
        post?: never;
        /**
         * Delete a pipeline
         * @description Refused while it has leads, or is the default.
         *
         *     Permission: `pipelines:write`.
         */
        delete: operations["pipelines.delete"];
        options?: never;
        head?: never;
        /**
         * Change a pipeline
         * @description Permission: `pipelines:write`.
         */
        patch: operations["pipelines.update"];
        trace?: never;
    };
    "/v1/pipelines/{pipeline_id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a pipeline as a board
         * @description Permission: `leads:read`.
         */
        get: operations["pipelines.board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/{pipeline_id}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a stage
         * @description Permission: `pipelines:write`.
         */
        post: operations["pipelines.addStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/{pipeline_id}/stages/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the stages in another order
         * @description Permission: `pipelines:write`.
         */
        put: operations["pipelines.orderStages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the roles and what they allow
         * @description Permission: `users:read`.
         */
        get: operations["roles.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stages/{stage_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a stage
         * @description Permission: `pipelines:read`.
         */
        get: operations["stages.get"];
        put?: never;
        post?: never;
        /**
         * Delete a stage
         * @description Refused while leads are or were in it.
         *
         *     Permission: `pipelines:write`.
         */
        delete: operations["stages.delete"];
        options?: never;
        head?: never;
        /**
         * Change a stage
         * @description Its type stays, because leads in it are open, won or lost by it.
         *
         *     Permission: `pipelines:write`.
         */
        patch: operations["stages.update"];
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description By `due_at`, tasks without a due time come after all others.
         *
         *     Permission: `tasks:read`.
         */
        get: operations["tasks.list"];
        put?: never;
        /**
         * Plan a follow-up
         * @description Permission: `tasks:write`.
         */
        post: operations["tasks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a task
         * @description Permission: `tasks:read`.
         */
        get: operations["tasks.get"];
        put?: never;
        post?: never;
        /**
         * Delete a task
         * @description Permission: `tasks:write`.
         */
        delete: operations["tasks.delete"];
        options?: never;
        head?: never;
        /**
         * Change a task
         * @description The status has its own operations. With another lead the contact becomes that of the lead.
         *
         *     Permission: `tasks:write`.
         */
        patch: operations["tasks.update"];
        trace?: never;
    };
    "/v1/tasks/{task_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a task
         * @description A cancelled task stays as it is.
         *
         *     Permission: `tasks:write`.
         */
        post: operations["tasks.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{task_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a task as done
         * @description A task that is done stays as it is.
         *
         *     Permission: `tasks:write`.
         */
        post: operations["tasks.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{task_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a closed task again
         * @description Its outcome is cleared. An open task stays as it is.
         *
         *     Permission: `tasks:write`.
         */
        post: operations["tasks.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{task_id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a task off
         * @description Permission: `tasks:write`.
         */
        post: operations["tasks.snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List teams
         * @description Permission: `users:read`.
         */
        get: operations["teams.list"];
        put?: never;
        /**
         * Make a team
         * @description Permission: `users:write`.
         */
        post: operations["teams.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{team_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a team
         * @description Permission: `users:read`.
         */
        get: operations["teams.get"];
        put?: never;
        post?: never;
        /**
         * Delete a team
         * @description The members stay; records that only the team could see are then seen by `all` alone.
         *
         *     Permission: `users:write`.
         */
        delete: operations["teams.delete"];
        options?: never;
        head?: never;
        /**
         * Change a team
         * @description Permission: `users:write`.
         */
        patch: operations["teams.update"];
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description Permission: `users:read`.
         */
        get: operations["users.list"];
        put?: never;
        /**
         * Add a member
         * @description Permission: `users:write`.
         */
        post: operations["users.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a member
         * @description Permission: `users:read`.
         */
        get: operations["users.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a member
         * @description Permission: `users:write`.
         */
        patch: operations["users.update"];
        trace?: never;
    };
    "/v1/users/{user_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End what a member can do
         * @description Keys bound to the member stop working at once. Their records stay theirs until reassigned.
         *
         *     Permission: `users:write`.
         */
        post: operations["users.deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "api_key.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An API key was made. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            last4: string;
                            name: string;
                            /** Format: uuid */
                            user_id: string | null;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "api_key.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An API key was revoked. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            last4: string;
                            name: string;
                            /** Format: uuid */
                            user_id: string | null;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "api_key.revoked";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "assignment_rule.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An assignment rule was made. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            assignment_rule: components["schemas"]["AssignmentRule"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "assignment_rule.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "assignment_rule.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An assignment rule was deleted. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            assignment_rule: components["schemas"]["AssignmentRule"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "assignment_rule.deleted";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "assignment_rule.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An assignment rule was changed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            assignment_rule: components["schemas"]["AssignmentRule"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "assignment_rule.updated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "company.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A company was recorded. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            company: components["schemas"]["Company"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "company.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "company.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A company was deleted. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            company: components["schemas"]["Company"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "company.deleted";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "company.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A company was changed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            company: components["schemas"]["Company"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "company.updated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An account or number was connected. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            adapter: string;
                            error: {
                                kind: string;
                                message: string;
                            } | null;
                            /** @enum {string} */
                            kind: "whatsapp" | "lead_source" | "telephony" | "email";
                            name: string;
                            /** @enum {string} */
                            state: "active" | "paused" | "error";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "connection.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A connection was removed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            adapter: string;
                            error: {
                                kind: string;
                                message: string;
                            } | null;
                            /** @enum {string} */
                            kind: "whatsapp" | "lead_source" | "telephony" | "email";
                            name: string;
                            /** @enum {string} */
                            state: "active" | "paused" | "error";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "connection.deleted";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A provider refuses the connection’s credentials or settings; it is stopped until they are corrected. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            adapter: string;
                            error: {
                                kind: string;
                                message: string;
                            } | null;
                            /** @enum {string} */
                            kind: "whatsapp" | "lead_source" | "telephony" | "email";
                            name: string;
                            /** @enum {string} */
                            state: "active" | "paused" | "error";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "connection.failed";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The provider told something about the account, number or its templates. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            detail: {
                                [key: string]: unknown;
                            };
                            name: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "connection.notice";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A connection was changed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            adapter: string;
                            error: {
                                kind: string;
                                message: string;
                            } | null;
                            /** @enum {string} */
                            kind: "whatsapp" | "lead_source" | "telephony" | "email";
                            name: string;
                            /** @enum {string} */
                            state: "active" | "paused" | "error";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "connection.updated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person became known. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            contact: components["schemas"]["Contact"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "contact.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contact was deleted. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            contact: components["schemas"]["Contact"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "contact.deleted";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.identity_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person is known by another number or user id from now on. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            phone: string | null;
                            user_id: string | null;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "contact.identity_changed";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.marketing_preference_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person switched marketing messages off or on in WhatsApp. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** Format: uuid */
                            connection_id: string;
                            /** @enum {string} */
                            value: "stop" | "resume";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "contact.marketing_preference_changed";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contact was changed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            contact: components["schemas"]["Contact"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "contact.updated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conversation.assigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A conversation got another assignee. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** Format: uuid */
                            assignee_id: string | null;
                            /** Format: uuid */
                            connection_id: string;
                            /** Format: uuid */
                            conversation_id: string;
                            /** @enum {string} */
                            status: "open" | "pending" | "snoozed" | "closed";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "conversation.assigned";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conversation.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first message between a person and a number. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** Format: uuid */
                            assignee_id: string | null;
                            /** Format: uuid */
                            connection_id: string;
                            /** Format: uuid */
                            conversation_id: string;
                            /** @enum {string} */
                            status: "open" | "pending" | "snoozed" | "closed";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "conversation.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conversation.status_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A conversation was opened, set pending, snoozed or closed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** Format: uuid */
                            assignee_id: string | null;
                            /** Format: uuid */
                            connection_id: string;
                            /** Format: uuid */
                            conversation_id: string;
                            /** @enum {string} */
                            status: "open" | "pending" | "snoozed" | "closed";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "conversation.status_changed";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enquiry.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody expressed interest. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            attribution: {
                                [key: string]: unknown;
                            } | null;
                            /** Format: uuid */
                            enquiry_id: string;
                            kind: string;
                            message: string | null;
                            product: string | null;
                            /** @description It was added to a lead that was open already. */
                            repeat: boolean;
                            source: string;
                            sub_source: string | null;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "enquiry.received";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.assigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lead got another owner. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /**
                             * @description Whether an assignment rule or somebody decided.
                             * @enum {string}
                             */
                            by: "rule" | "person";
                            /** Format: uuid */
                            owner_id: string | null;
                            /** Format: uuid */
                            previous_owner_id: string | null;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "lead.assigned";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lead entered the pipeline. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            lead: components["schemas"]["Lead"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "lead.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lead was deleted. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            lead: components["schemas"]["Lead"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "lead.deleted";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The lead was lost. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            lead: components["schemas"]["Lead"];
                            reason: string | null;
                            source: string;
                            time_to_close_seconds: number;
                            value: {
                                /** @description Minor units: paise, cents. */
                                amount: number;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "lead.lost";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.reopened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A closed lead is open again. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            lead: components["schemas"]["Lead"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "lead.reopened";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.stage_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lead moved to another stage. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            from: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                type: "open" | "won" | "lost";
                            };
                            seconds_in_stage: number;
                            to: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                type: "open" | "won" | "lost";
                            };
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "lead.stage_changed";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lead was changed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes: {
                                [key: string]: unknown;
                            };
                            lead: components["schemas"]["Lead"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "lead.updated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.won": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A sale: the lead was won. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            lead: components["schemas"]["Lead"];
                            source: string;
                            time_to_close_seconds: number;
                            value: {
                                /** @description Minor units: paise, cents. */
                                amount: number;
                                /** @description ISO 4217. */
                                currency: string;
                            } | null;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "lead.won";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Our message reached the person’s phone. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** Format: uuid */
                            conversation_id: string;
                            error: {
                                kind: string;
                                message: string;
                                provider_code: string | null;
                            } | null;
                            /** Format: uuid */
                            message_id: string;
                            /** @enum {string} */
                            status: "received" | "queued" | "uncertain" | "accepted" | "sent" | "failed" | "delivered" | "read" | "cancelled";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "message.delivered";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.echoed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A message was written on the business’s own phone. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            message: components["schemas"]["Message"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "message.echoed";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Our message did not reach the person. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** Format: uuid */
                            conversation_id: string;
                            error: {
                                kind: string;
                                message: string;
                                provider_code: string | null;
                            } | null;
                            /** Format: uuid */
                            message_id: string;
                            /** @enum {string} */
                            status: "received" | "queued" | "uncertain" | "accepted" | "sent" | "failed" | "delivered" | "read" | "cancelled";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "message.failed";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.queued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A message of ours was accepted for sending. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            message: components["schemas"]["Message"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "message.queued";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person read our message. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** Format: uuid */
                            conversation_id: string;
                            error: {
                                kind: string;
                                message: string;
                                provider_code: string | null;
                            } | null;
                            /** Format: uuid */
                            message_id: string;
                            /** @enum {string} */
                            status: "received" | "queued" | "uncertain" | "accepted" | "sent" | "failed" | "delivered" | "read" | "cancelled";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "message.read";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person wrote. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            message: components["schemas"]["Message"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "message.received";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The provider sent our message. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** Format: uuid */
                            conversation_id: string;
                            error: {
                                kind: string;
                                message: string;
                                provider_code: string | null;
                            } | null;
                            /** Format: uuid */
                            message_id: string;
                            /** @enum {string} */
                            status: "received" | "queued" | "uncertain" | "accepted" | "sent" | "failed" | "delivered" | "read" | "cancelled";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "message.sent";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.uncertain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The answer to a send was lost; it is not repeated until its fate is known. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** Format: uuid */
                            conversation_id: string;
                            error: {
                                kind: string;
                                message: string;
                                provider_code: string | null;
                            } | null;
                            /** Format: uuid */
                            message_id: string;
                            /** @enum {string} */
                            status: "received" | "queued" | "uncertain" | "accepted" | "sent" | "failed" | "delivered" | "read" | "cancelled";
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "message.uncertain";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "note.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A note was written. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            note: components["schemas"]["Note"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "note.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "note.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A note was deleted. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            note: components["schemas"]["Note"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "note.deleted";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "note.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A note was changed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes: {
                                [key: string]: unknown;
                            };
                            note: components["schemas"]["Note"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "note.updated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "organization.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The organization was changed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** @description The changed fields with their new values. */
                            changes: {
                                [key: string]: unknown;
                            };
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "organization.updated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "pipeline.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A pipeline was made. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            pipeline: components["schemas"]["Pipeline"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "pipeline.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "pipeline.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A pipeline was deleted. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            pipeline: components["schemas"]["Pipeline"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "pipeline.deleted";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "pipeline.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A pipeline or its stages were changed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            pipeline: components["schemas"]["Pipeline"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "pipeline.updated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "task.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A task was cancelled. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            task: components["schemas"]["Task"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "task.cancelled";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "task.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A task was done. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            task: components["schemas"]["Task"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "task.completed";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "task.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A task was made. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            task: components["schemas"]["Task"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "task.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "task.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A task was deleted. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            task: components["schemas"]["Task"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "task.deleted";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "task.due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An open task is due now. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            task: components["schemas"]["Task"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "task.due";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "task.reopened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A closed task is open again. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            task: components["schemas"]["Task"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "task.reopened";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "task.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A task was changed or snoozed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes: {
                                [key: string]: unknown;
                            };
                            task: components["schemas"]["Task"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "task.updated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "team.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A team was made. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            team: components["schemas"]["Team"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "team.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "team.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A team was deleted. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            team: components["schemas"]["Team"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "team.deleted";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "team.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A team was changed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            team: components["schemas"]["Team"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "team.updated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member joined. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            user: components["schemas"]["User"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "user.created";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.deactivated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member can no longer act. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            user: components["schemas"]["User"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "user.deactivated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member was changed. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        actor: {
                            /** Format: uuid */
                            id: string | null;
                            type: string;
                        };
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            user: components["schemas"]["User"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /** @enum {string} */
                        type: "user.updated";
                    };
                };
            };
            responses: {
                /** @description Received. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Adapter: {
            capabilities: {
                [key: string]: unknown;
            };
            /** @description JSON Schema of `config`, so that a frontend can draw the connect form. */
            config_schema: {
                [key: string]: unknown;
            };
            description: string;
            display_name: string;
            docs_url: string | null;
            id: string;
            /** @enum {string} */
            kind: "whatsapp" | "lead_source" | "telephony" | "email";
            /** @enum {string} */
            object: "adapter";
            /** @description JSON Schema of `secrets`. */
            secrets_schema: {
                [key: string]: unknown;
            };
        };
        AdapterList: {
            data: components["schemas"]["Adapter"][];
            /** @enum {string} */
            object: "list";
        };
        ApiKey: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description To the minute.
             */
            last_used_at: string | null;
            /** @description The last four characters of the key. */
            last4: string;
            name: string;
            /** @enum {string} */
            object: "api_key";
            /** @description `*` is everything. */
            permissions: string[];
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: uuid
             * @description The member the key acts as; it can do no more than their role.
             */
            user_id: string | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        ApiKeyWithSecret: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            /** @description The key itself. Shown this once; only its digest is kept. */
            key: string;
            /**
             * Format: date-time
             * @description To the minute.
             */
            last_used_at: string | null;
            /** @description The last four characters of the key. */
            last4: string;
            name: string;
            /** @enum {string} */
            object: "api_key";
            /** @description `*` is everything. */
            permissions: string[];
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: uuid
             * @description The member the key acts as; it can do no more than their role.
             */
            user_id: string | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        /**
         * @example {
         *       "assignee_id": null
         *     }
         */
        AssignConversation: {
            /** Format: uuid */
            assignee_id: string | null;
        };
        /**
         * @example {
         *       "owner_id": "0199d7c2-7c1e-7000-8000-000000000001"
         *     }
         */
        AssignLead: {
            /**
             * Format: uuid
             * @description Null: nobody.
             */
            owner_id: string | null;
        };
        AssignmentRule: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @description Used for leads that come without another rule. */
            is_default: boolean;
            name: string;
            /** @enum {string} */
            object: "assignment_rule";
            /**
             * @description Everybody in turn.
             * @enum {string}
             */
            strategy: "round_robin";
            /** Format: date-time */
            updated_at: string;
            user_ids: string[];
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        Board: {
            columns: {
                /** @description All leads in the stage that the caller sees. */
                lead_count: number;
                /** @description The newest; for more: `GET /v1/leads?stage_id=…`. */
                leads: components["schemas"]["Lead"][];
                name: string;
                /** Format: uuid */
                stage_id: string;
                /** @enum {string} */
                type: "open" | "won" | "lost";
                /** @description Their total value, one amount for each currency. */
                values: {
                    /** @description Minor units: paise, cents. */
                    amount: number;
                    /** @description ISO 4217. */
                    currency: string;
                }[];
            }[];
            /** @enum {string} */
            object: "board";
            /** Format: uuid */
            pipeline_id: string;
        };
        CapturedLead: {
            /** @description Campaign, ad and click ids of the first touch. */
            attribution: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            closed_at: string | null;
            /** Format: uuid */
            company_id: string | null;
            contact: {
                name: string | null;
                /** @description The primary phone. */
                phone: string | null;
            };
            /** Format: uuid */
            contact_id: string;
            /** @enum {string} */
            contact_outcome: "created" | "matched" | "given";
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            enquiry_id: string | null;
            /** Format: date */
            expected_close_on: string | null;
            external_id: string | null;
            /**
             * Format: date-time
             * @description When the first message of ours went out.
             */
            first_response_at: string | null;
            /** Format: uuid */
            id: string;
            lost_reason: string | null;
            /** @description Which identity told who it is: `phone`, `email`, … */
            matched_by: string | null;
            metadata: {
                [key: string]: string;
            };
            /** @enum {string} */
            object: "lead";
            /**
             * @description `matched`: the contact has an open lead in this pipeline; the enquiry was added to it.
             * @enum {string}
             */
            outcome: "created" | "matched";
            /**
             * Format: uuid
             * @description The salesperson. Null: nobody yet.
             */
            owner_id: string | null;
            /** Format: uuid */
            pipeline_id: string;
            /** @description `indiamart`, `web-form`, `whatsapp`, `whatsapp_ad`, `api` or your own word. */
            source: string;
            /** Format: date-time */
            stage_entered_at: string;
            /** Format: uuid */
            stage_id: string;
            /** @enum {string} */
            status: "open" | "won" | "lost";
            sub_source: string | null;
            /** @description From creation to won or lost. */
            time_to_close_seconds: number | null;
            title: string;
            /** Format: date-time */
            updated_at: string;
            value: {
                /** @description Minor units: paise, cents. */
                amount: number;
                /** @description ISO 4217. */
                currency: string;
            } | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        ChannelIdentity: {
            /** Format: uuid */
            contact_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            is_primary: boolean;
            /** @enum {string} */
            kind: "phone" | "email" | "whatsapp_user_id" | "whatsapp_parent_user_id";
            /** @enum {string} */
            object: "channel_identity";
            username: string | null;
            value: string;
        };
        ChannelIdentityList: {
            data: components["schemas"]["ChannelIdentity"][];
            /** @enum {string} */
            object: "list";
        };
        Company: {
            address: string | null;
            city: string | null;
            country: string | null;
            /** Format: date-time */
            created_at: string;
            domain: string | null;
            external_id: string | null;
            gstin: string | null;
            /** Format: uuid */
            id: string;
            metadata: {
                [key: string]: string;
            };
            name: string;
            /** @enum {string} */
            object: "company";
            /** Format: uuid */
            owner_id: string | null;
            phone: string | null;
            pincode: string | null;
            state: string | null;
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        /**
         * @example {
         *       "outcome": "Wants a quotation for 5 kW"
         *     }
         */
        CompleteTask: {
            /** @description What came of it. */
            outcome?: string;
        };
        Connection: {
            adapter: string;
            config: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_at: string;
            /** @description The provider’s own key of the number or account. */
            external_key: string | null;
            /** @description Where the provider sends its requests. Holds a secret: treat it as one. */
            hook_url: string;
            /** Format: uuid */
            id: string;
            intake: {
                /**
                 * Format: uuid
                 * @description Null: the default rule.
                 */
                assignment_rule_id: string | null;
                /** @description Whether someone unknown becomes a lead by themselves. */
                create_leads: boolean;
                /**
                 * Format: uuid
                 * @description Null: the default pipeline.
                 */
                pipeline_id: string | null;
            };
            /** @enum {string} */
            kind: "whatsapp" | "lead_source" | "telephony" | "email";
            last_error: {
                /** Format: date-time */
                at: string;
                kind: string;
                message: string;
            } | null;
            /** Format: date-time */
            last_inbound_at: string | null;
            name: string;
            /** @enum {string} */
            object: "connection";
            /** Format: date-time */
            polled_at: string | null;
            /** @description Which secrets are set. Their values cannot be read. */
            secret_names: string[];
            /** @enum {string} */
            state: "active" | "paused" | "error";
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        ConnectionTest: {
            error: {
                kind: string;
                message: string;
            } | null;
            /** @enum {string} */
            object: "connection_test";
            ok: boolean;
        };
        Contact: {
            address: string | null;
            city: string | null;
            /** Format: uuid */
            company_id: string | null;
            country: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description The primary one first. */
            emails: string[];
            external_id: string | null;
            /** Format: uuid */
            id: string;
            language: string | null;
            metadata: {
                [key: string]: string;
            };
            name: string | null;
            /** @enum {string} */
            object: "contact";
            /** Format: uuid */
            owner_id: string | null;
            /** @description E.164, the primary one first. May be empty: a person may be known by a WhatsApp user id alone. */
            phones: string[];
            pincode: string | null;
            /** @description What brought the person here first. */
            source: string | null;
            state: string | null;
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        Conversation: {
            /** Format: uuid */
            assignee_id: string | null;
            /** Format: uuid */
            connection_id: string;
            contact: {
                name: string | null;
                phone: string | null;
            };
            /** Format: uuid */
            contact_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            first_response_at: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description How the channel knows the person.
             */
            identity_id: string;
            /** Format: date-time */
            last_inbound_at: string | null;
            /** Format: date-time */
            last_message_at: string;
            /** @enum {string|null} */
            last_message_direction: "inbound" | "outbound" | null;
            last_message_preview: string | null;
            /** @enum {string} */
            object: "conversation";
            /** Format: date-time */
            snoozed_until: string | null;
            /** @enum {string} */
            status: "open" | "pending" | "snoozed" | "closed";
            unread_count: number;
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
            /**
             * Format: date-time
             * @description The person waits for an answer since then.
             */
            waiting_since: string | null;
            window: {
                /** Format: date-time */
                expires_at: string | null;
                /**
                 * Format: date-time
                 * @description Messages are free of charge until then.
                 */
                free_entry_expires_at: string | null;
                /** @description Free-form messages may be sent; otherwise approved templates only. */
                open: boolean;
            };
        };
        /**
         * @example {
         *       "name": "Website",
         *       "permissions": [
         *         "leads:write",
         *         "leads:read"
         *       ]
         *     }
         */
        CreateApiKey: {
            /** Format: date-time */
            expires_at?: string | null;
            name: string;
            /** @description Default: everything the caller, or the member, may do. */
            permissions?: ("*" | "adapters:read" | "api_keys:read" | "api_keys:write" | "assignment_rules:read" | "assignment_rules:write" | "connections:read" | "connections:write" | "contacts:read" | "contacts:write" | "conversations:read" | "conversations:write" | "events:read" | "inbound:read" | "inbound:write" | "leads:read" | "leads:write" | "messages:send" | "notes:read" | "notes:write" | "organization:read" | "organization:write" | "pipelines:read" | "pipelines:write" | "tasks:read" | "tasks:write" | "users:read" | "users:write")[];
            /** Format: uuid */
            user_id?: string | null;
        };
        /**
         * @example {
         *       "name": "Sales team",
         *       "user_ids": [
         *         "0199d7c2-7c1e-7000-8000-000000000001"
         *       ]
         *     }
         */
        CreateAssignmentRule: {
            /** @description The first rule of an organization is its default. */
            is_default?: boolean;
            name: string;
            /**
             * @description Everybody in turn.
             * @enum {string}
             */
            strategy?: "round_robin";
            /** @description In the order of their turns. Inactive members are skipped. */
            user_ids: string[];
        };
        /**
         * @example {
         *       "city": "Satara",
         *       "name": "Kulkarni Agro Works"
         *     }
         */
        CreateCompany: {
            address?: string | null;
            city?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country?: string | null;
            domain?: string | null;
            /** @description Your own id; unique in the organization. */
            external_id?: string | null;
            /** @description GST identification number. */
            gstin?: string | null;
            /** @description Your own string pairs. */
            metadata?: {
                [key: string]: string;
            };
            name: string;
            /** Format: uuid */
            owner_id?: string | null;
            phone?: string | null;
            pincode?: string | null;
            state?: string | null;
        };
        /**
         * @example {
         *       "adapter": "web-form",
         *       "config": {
         *         "form_name": "Contact"
         *       },
         *       "name": "Website"
         *     }
         */
        CreateConnection: {
            /** @description An id of `GET /v1/adapters`. */
            adapter: string;
            /** @description Settings after the adapter’s `config_schema`. */
            config?: {
                [key: string]: unknown;
            };
            intake?: {
                /** Format: uuid */
                assignment_rule_id?: string | null;
                create_leads?: boolean;
                /** Format: uuid */
                pipeline_id?: string | null;
            };
            name: string;
            /** @description Write-only settings after the adapter’s `secrets_schema`. */
            secrets?: {
                [key: string]: string;
            };
        };
        /**
         * @example {
         *       "city": "Pune",
         *       "name": "Ananya Iyer",
         *       "phones": [
         *         "99999 12345"
         *       ]
         *     }
         */
        CreateContact: {
            address?: string | null;
            city?: string | null;
            /** Format: uuid */
            company_id?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country?: string | null;
            emails?: string[];
            /** @description Your own id; unique in the organization. */
            external_id?: string | null;
            language?: string | null;
            /** @description Your own string pairs. */
            metadata?: {
                [key: string]: string;
            };
            name?: string | null;
            /** Format: uuid */
            owner_id?: string | null;
            /** @description In any usual spelling; kept as E.164. The first is the primary one. */
            phones?: string[];
            pincode?: string | null;
            state?: string | null;
        };
        /**
         * @example {
         *       "contact": {
         *         "city": "Pune",
         *         "name": "Ananya Iyer",
         *         "phones": [
         *           "99999 12345"
         *         ]
         *       },
         *       "enquiry": {
         *         "message": "Please call in the evening",
         *         "product": "5 kW rooftop solar"
         *       },
         *       "source": "website"
         *     }
         */
        CreateLead: {
            /** Format: uuid */
            company_id?: string | null;
            /** @description Matched by phone, then e-mail; made if unknown. */
            contact?: {
                address?: string | null;
                city?: string | null;
                /** Format: uuid */
                company_id?: string | null;
                /** @description ISO 3166-1 alpha-2. */
                country?: string | null;
                emails?: string[];
                /** @description Your own id; unique in the organization. */
                external_id?: string | null;
                language?: string | null;
                /** @description Your own string pairs. */
                metadata?: {
                    [key: string]: string;
                };
                name?: string | null;
                /** Format: uuid */
                owner_id?: string | null;
                /** @description In any usual spelling; kept as E.164. The first is the primary one. */
                phones?: string[];
                pincode?: string | null;
                state?: string | null;
            };
            /**
             * Format: uuid
             * @description An existing contact. Give this or `contact`.
             */
            contact_id?: string;
            /** @description What the person asked for; recorded as an enquiry of the lead. */
            enquiry?: {
                /** @description `utm_source`, `campaign_id`, `click_id`, … */
                attribution?: {
                    [key: string]: unknown;
                };
                message?: string;
                product?: string;
                quantity?: string;
                requirement?: string;
            };
            /**
             * Format: date
             * @description Calendar date.
             */
            expected_close_on?: string | null;
            external_id?: string | null;
            /**
             * @description When the contact has an open lead in the pipeline. Default: `append` with `contact`, `create` with `contact_id`.
             * @enum {string}
             */
            if_open_lead?: "append" | "create";
            /** @description Your own string pairs. */
            metadata?: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description Left out: the assignment rule decides; without one a member who sees only their own leads keeps it. Null: nobody.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Default: the default pipeline.
             */
            pipeline_id?: string;
            source?: string;
            /**
             * Format: uuid
             * @description An open stage. Default: the first one.
             */
            stage_id?: string;
            sub_source?: string | null;
            /** @description Default: the product, or the contact’s name. */
            title?: string;
            value?: {
                /** @description Minor units: paise, cents. */
                amount: number;
                /** @description ISO 4217. Default: the organization’s. */
                currency?: string;
            } | null;
        };
        /**
         * @example {
         *       "body": "Prefers a visit on Saturday, after 11.",
         *       "contact_id": "0199d7c2-7c1e-7000-8000-000000000001"
         *     }
         */
        CreateNote: {
            body: string;
            /**
             * Format: uuid
             * @description With `lead_id`: the contact of the lead, or left out.
             */
            contact_id?: string | null;
            /**
             * Format: uuid
             * @description Give this, `contact_id`, or both.
             */
            lead_id?: string | null;
            /** @description Worth keeping in view. */
            pinned?: boolean;
        };
        /**
         * @example {
         *       "name": "Rooftop solar",
         *       "stages": [
         *         {
         *           "name": "New"
         *         },
         *         {
         *           "name": "Site Visit Scheduled"
         *         },
         *         {
         *           "name": "Proposal Sent"
         *         },
         *         {
         *           "name": "Won",
         *           "type": "won"
         *         },
         *         {
         *           "name": "Lost",
         *           "type": "lost"
         *         }
         *       ]
         *     }
         */
        CreatePipeline: {
            is_default?: boolean;
            name: string;
            /** @description In order; `type` is `open` unless given. At least one open, one won and one lost stage. Default: a usual set. */
            stages?: {
                name: string;
                /** @description Percent; weighs the value in forecasts. */
                probability?: number;
                /** @description After so many days without a move a lead counts as rotting. */
                rotting_days?: number | null;
                /**
                 * @description A lead in a stage of this type is open, won or lost.
                 * @enum {string}
                 */
                type?: "open" | "won" | "lost";
            }[];
        };
        /**
         * @example {
         *       "name": "Negotiation",
         *       "position": 3
         *     }
         */
        CreateStage: {
            name: string;
            /** @description Default: the end. */
            position?: number;
            /** @description Percent; weighs the value in forecasts. */
            probability?: number;
            /** @description After so many days without a move a lead counts as rotting. */
            rotting_days?: number | null;
            /**
             * @description A lead in a stage of this type is open, won or lost.
             * @enum {string}
             */
            type?: "open" | "won" | "lost";
        };
        /**
         * @example {
         *       "due_at": "2027-01-15T10:30:00+05:30",
         *       "kind": "call",
         *       "title": "Call about the rooftop quotation"
         *     }
         */
        CreateTask: {
            /**
             * Format: uuid
             * @description Left out: the member whose key makes the task, else the owner of the lead. Null: nobody.
             */
            assignee_id?: string | null;
            /**
             * Format: uuid
             * @description The person it is about. Default: the contact of the lead.
             */
            contact_id?: string | null;
            /**
             * Format: date-time
             * @description When it is to be done: RFC 3339 with an offset or `Z`.
             */
            due_at?: string | null;
            /**
             * @description Default: `other`.
             * @enum {string}
             */
            kind?: "call" | "whatsapp" | "visit" | "demo" | "email" | "other";
            /**
             * Format: uuid
             * @description The lead it is about.
             */
            lead_id?: string | null;
            title: string;
        };
        /**
         * @example {
         *       "name": "North",
         *       "user_ids": []
         *     }
         */
        CreateTeam: {
            name: string;
            /** @description Replaces the members as a whole. */
            user_ids?: string[];
        };
        /**
         * @example {
         *       "email": "priya@example.com",
         *       "name": "Priya Nair",
         *       "role": "agent"
         *     }
         */
        CreateUser: {
            /** Format: email */
            email: string;
            name: string;
            /** @description In any usual spelling; kept as E.164. */
            phone?: string | null;
            /**
             * @description Which records the member sees. Null: what the role gives.
             * @enum {string|null}
             */
            record_scope?: "own" | "team" | "all" | null;
            /** @enum {string} */
            role: "owner" | "admin" | "manager" | "agent" | "viewer";
        };
        Enquiry: {
            attribution: {
                [key: string]: unknown;
            } | null;
            budget: {
                currency: string | null;
                max: number | null;
                /** @description Whole units of the currency. */
                min: number | null;
                text: string | null;
            } | null;
            /** Format: uuid */
            connection_id: string | null;
            /** Format: uuid */
            contact_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description The source’s own id. */
            external_id: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The raw request it came in.
             */
            inbound_request_id: string | null;
            is_test: boolean;
            /** @enum {string} */
            kind: "enquiry" | "buy_lead" | "phone_call" | "missed_call" | "catalog_view" | "whatsapp" | "form" | "booking" | "order" | "abandoned_cart" | "chat" | "unknown" | "api";
            /**
             * Format: uuid
             * @description Null: kept out of the pipeline, such as a test or a mere catalogue view.
             */
            lead_id: string | null;
            message: string | null;
            /** @enum {string} */
            object: "enquiry";
            product: string | null;
            quantity: string | null;
            /** @description What the source sent, unaltered but for secrets. */
            raw: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            received_at: string;
            requirement: string | null;
            source: string;
            sub_source: string | null;
        };
        Event: {
            actor: {
                /** Format: uuid */
                id: string | null;
                /** @description `user`, `api_key`, `adapter` or `system`. */
                type: string;
            };
            /** Format: uuid */
            contact_id: string | null;
            /** @description After the event’s schema in the catalogue. */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The same in the feed, on timelines and in webhooks.
             */
            id: string;
            /** Format: uuid */
            lead_id: string | null;
            /** @enum {string} */
            object: "event";
            /**
             * Format: date-time
             * @description When it happened; for messages, when they were written.
             */
            occurred_at: string;
            /** Format: date-time */
            recorded_at: string;
            subject: {
                /** Format: uuid */
                id: string;
                type: string;
            };
            /** @description See the event catalogue. */
            type: string;
        };
        InboundRequest: {
            attempts: number;
            /** Format: uuid */
            connection_id: string;
            error: {
                code: string;
                event?: string;
                message: string;
            } | null;
            /** Format: uuid */
            id: string;
            /** @description `POLL` is a page that was fetched. */
            method: string;
            /** @enum {string} */
            object: "inbound_request";
            outcomes: {
                /** @description The id of the event inside the request. */
                event: string;
                id?: string;
                /** @description What it made or changed. */
                object?: string;
                reason?: string;
                /** @enum {string} */
                result: "created" | "updated" | "duplicate" | "ignored" | "unrecognised";
            }[];
            /** Format: date-time */
            processed_at: string | null;
            /** Format: date-time */
            received_at: string;
            /** @enum {string} */
            state: "received" | "processed" | "ignored" | "failed";
        };
        InboundRequestWithContent: {
            attempts: number;
            /** @description The body as text, or in base64 when it is not UTF-8. */
            body: string;
            /** @enum {string} */
            body_encoding: "utf8" | "base64";
            /** Format: uuid */
            connection_id: string;
            error: {
                code: string;
                event?: string;
                message: string;
            } | null;
            /** @description Only those a parser may need. */
            headers: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** @description `POLL` is a page that was fetched. */
            method: string;
            /** @enum {string} */
            object: "inbound_request";
            outcomes: {
                /** @description The id of the event inside the request. */
                event: string;
                id?: string;
                /** @description What it made or changed. */
                object?: string;
                reason?: string;
                /** @enum {string} */
                result: "created" | "updated" | "duplicate" | "ignored" | "unrecognised";
            }[];
            /** Format: date-time */
            processed_at: string | null;
            query: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            received_at: string;
            /** @enum {string} */
            state: "received" | "processed" | "ignored" | "failed";
        };
        Lead: {
            /** @description Campaign, ad and click ids of the first touch. */
            attribution: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            closed_at: string | null;
            /** Format: uuid */
            company_id: string | null;
            contact: {
                name: string | null;
                /** @description The primary phone. */
                phone: string | null;
            };
            /** Format: uuid */
            contact_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            expected_close_on: string | null;
            external_id: string | null;
            /**
             * Format: date-time
             * @description When the first message of ours went out.
             */
            first_response_at: string | null;
            /** Format: uuid */
            id: string;
            lost_reason: string | null;
            metadata: {
                [key: string]: string;
            };
            /** @enum {string} */
            object: "lead";
            /**
             * Format: uuid
             * @description The salesperson. Null: nobody yet.
             */
            owner_id: string | null;
            /** Format: uuid */
            pipeline_id: string;
            /** @description `indiamart`, `web-form`, `whatsapp`, `whatsapp_ad`, `api` or your own word. */
            source: string;
            /** Format: date-time */
            stage_entered_at: string;
            /** Format: uuid */
            stage_id: string;
            /** @enum {string} */
            status: "open" | "won" | "lost";
            sub_source: string | null;
            /** @description From creation to won or lost. */
            time_to_close_seconds: number | null;
            title: string;
            /** Format: date-time */
            updated_at: string;
            value: {
                /** @description Minor units: paise, cents. */
                amount: number;
                /** @description ISO 4217. */
                currency: string;
            } | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        /**
         * @example {
         *       "reason": "Bought elsewhere"
         *     }
         */
        LoseLead: {
            reason?: string;
            /**
             * Format: uuid
             * @description Default: the pipeline’s first lost stage.
             */
            stage_id?: string;
        };
        Message: {
            /** Format: date-time */
            accepted_at: string | null;
            /** Format: uuid */
            author_id: string | null;
            /**
             * Format: uuid
             * @description The number it really came in on or went out from.
             */
            connection_id: string;
            /** Format: uuid */
            contact_id: string;
            /** @description What the type calls for. */
            content: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            delivered_at: string | null;
            /** @enum {string} */
            direction: "inbound" | "outbound";
            /** Format: date-time */
            edited_at: string | null;
            error: {
                kind: string;
                message: string;
                provider_code: string | null;
            } | null;
            /** Format: date-time */
            failed_at: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            object: "message";
            /**
             * Format: date-time
             * @description When it was written.
             */
            occurred_at: string;
            /**
             * @description `app`: written on the business’s own phone.
             * @enum {string}
             */
            origin: "contact" | "user" | "api" | "app" | "system";
            preview: string | null;
            pricing: {
                [key: string]: unknown;
            } | null;
            provider_id: string | null;
            reactions: {
                business?: string;
                contact?: string;
            };
            /** Format: date-time */
            read_at: string | null;
            reply_to_provider_id: string | null;
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: date-time */
            sent_at: string | null;
            /**
             * @description Moves forwards only. `uncertain`: the provider’s answer was lost; it may or may not have gone out, and is never sent again by itself.
             * @enum {string}
             */
            status: "received" | "queued" | "uncertain" | "accepted" | "sent" | "failed" | "delivered" | "read" | "cancelled";
            /** @description `text`, `image`, `video`, `audio`, `document`, `sticker`, `location`, `contacts`, `button`, `interactive`, `order`, `reaction`, `edit`, `revoke`, `template`, `unsupported`, `unknown`. */
            type: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        /**
         * @example {
         *       "stage_id": "0199d7c2-7c1e-7000-8000-000000000001"
         *     }
         */
        MoveLead: {
            lost_reason?: string;
            /**
             * Format: uuid
             * @description Any stage of the lead’s pipeline.
             */
            stage_id: string;
            value?: {
                /** @description Minor units: paise, cents. */
                amount: number;
                /** @description ISO 4217. Default: the organization’s. */
                currency?: string;
            };
        };
        Note: {
            /**
             * Format: uuid
             * @description The member who wrote it; null when no member did.
             */
            author_id: string | null;
            body: string;
            /**
             * Format: uuid
             * @description The person it is about; of a note on a lead, the contact of the lead.
             */
            contact_id: string;
            /** Format: date-time */
            created_at: string;
            created_by: {
                /**
                 * Format: uuid
                 * @description Of the key, member or connection.
                 */
                id: string | null;
                /** @enum {string} */
                type: "api_key" | "user" | "adapter" | "system";
            };
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            lead_id: string | null;
            /** @enum {string} */
            object: "note";
            pinned: boolean;
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        Organization: {
            /** @description ISO 3166-1 alpha-2. National phone numbers are read in it. */
            country: string;
            /** Format: date-time */
            created_at: string;
            /** @description ISO 4217. */
            currency: string;
            /** Format: uuid */
            id: string;
            /** @description BCP 47. */
            locale: string;
            name: string;
            /** @enum {string} */
            object: "organization";
            /** @description IANA time zone, such as `Asia/Kolkata`. */
            time_zone: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        Pipeline: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @description Where leads go when nobody says otherwise. */
            is_default: boolean;
            name: string;
            /** @enum {string} */
            object: "pipeline";
            /** @description In order. */
            stages: components["schemas"]["Stage"][];
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        Problem: {
            /** @description Stable; see the error catalogue. */
            code: string;
            detail: string;
            errors: {
                code: string;
                detail: string;
                /** @description Name of a path or query parameter, or header. */
                parameter?: string;
                /** @description JSON pointer into the body. */
                pointer?: string;
            }[];
            instance: string;
            request_id: string;
            retryable: boolean;
            status: number;
            title: string;
            /** @description Address of the page that explains `code`. */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @example {
         *       "emoji": "👍"
         *     }
         */
        React: {
            /** @description Null takes it back. */
            emoji: string | null;
        };
        /** @example {} */
        ReopenLead: {
            /**
             * Format: uuid
             * @description Default: the pipeline’s first stage.
             */
            stage_id?: string;
        };
        /**
         * @example {
         *       "state": "failed"
         *     }
         */
        ReplayInboundRequests: {
            /** Format: uuid */
            connection_id?: string;
            /**
             * @default failed
             * @enum {string}
             */
            state: "failed" | "ignored" | "processed";
        };
        ReplayResult: {
            /** @description How many requests will be processed again; at most 1000 a call, oldest first. */
            count: number;
            /** @enum {string} */
            object: "replay";
        };
        Role: {
            /** @enum {string} */
            name: "owner" | "admin" | "manager" | "agent" | "viewer";
            /** @enum {string} */
            object: "role";
            permissions: string[];
            /** @enum {string} */
            record_scope: "own" | "team" | "all";
        };
        RoleList: {
            data: components["schemas"]["Role"][];
            /** @enum {string} */
            object: "list";
        };
        /**
         * @example {
         *       "text": "Namaste Ananya, our engineer can visit on Saturday at 11.",
         *       "type": "text"
         *     }
         */
        SendMessage: {
            /** @description Exactly one of `id` and `link`. */
            media?: {
                caption?: string;
                filename?: string;
                /** @description Of an upload at the provider. */
                id?: string;
                /**
                 * Format: uri
                 * @description A public https address.
                 */
                link?: string;
            };
            preview_url?: boolean;
            /**
             * Format: uuid
             * @description A message of the same conversation.
             */
            reply_to_message_id?: string;
            template?: {
                components?: {
                    index?: number;
                    parameters: {
                        address?: string;
                        coupon_code?: string;
                        latitude?: number;
                        longitude?: number;
                        /** @description Exactly one of `id` and `link`. */
                        media?: {
                            caption?: string;
                            filename?: string;
                            /** @description Of an upload at the provider. */
                            id?: string;
                            /**
                             * Format: uri
                             * @description A public https address.
                             */
                            link?: string;
                        };
                        name?: string;
                        parameter_name?: string;
                        payload?: string;
                        text?: string;
                        /** @enum {string} */
                        type: "text" | "image" | "video" | "document" | "location" | "payload" | "coupon_code";
                    }[];
                    /** @enum {string} */
                    sub_type?: "url" | "quick_reply" | "copy_code";
                    /** @enum {string} */
                    type: "header" | "body" | "button";
                }[];
                /** @description As approved: `en`, `hi`, `en_US`. */
                language: string;
                name: string;
            };
            /** @description With `type: text`. */
            text?: string;
            /** @enum {string} */
            type: "text" | "image" | "video" | "audio" | "document" | "sticker" | "template";
        };
        /**
         * @example {
         *       "template": {
         *         "language": "en",
         *         "name": "site_visit_reminder"
         *       },
         *       "to": {
         *         "phone": "+919999912345"
         *       },
         *       "type": "template"
         *     }
         */
        SendMessageTo: {
            /**
             * Format: uuid
             * @description The number to send from. May be left out when there is only one.
             */
            connection_id?: string;
            /** @description Exactly one of `id` and `link`. */
            media?: {
                caption?: string;
                filename?: string;
                /** @description Of an upload at the provider. */
                id?: string;
                /**
                 * Format: uri
                 * @description A public https address.
                 */
                link?: string;
            };
            preview_url?: boolean;
            /**
             * Format: uuid
             * @description A message of the same conversation.
             */
            reply_to_message_id?: string;
            template?: {
                components?: {
                    index?: number;
                    parameters: {
                        address?: string;
                        coupon_code?: string;
                        latitude?: number;
                        longitude?: number;
                        /** @description Exactly one of `id` and `link`. */
                        media?: {
                            caption?: string;
                            filename?: string;
                            /** @description Of an upload at the provider. */
                            id?: string;
                            /**
                             * Format: uri
                             * @description A public https address.
                             */
                            link?: string;
                        };
                        name?: string;
                        parameter_name?: string;
                        payload?: string;
                        text?: string;
                        /** @enum {string} */
                        type: "text" | "image" | "video" | "document" | "location" | "payload" | "coupon_code";
                    }[];
                    /** @enum {string} */
                    sub_type?: "url" | "quick_reply" | "copy_code";
                    /** @enum {string} */
                    type: "header" | "body" | "button";
                }[];
                /** @description As approved: `en`, `hi`, `en_US`. */
                language: string;
                name: string;
            };
            /** @description With `type: text`. */
            text?: string;
            /** @description Exactly one. */
            to: {
                /**
                 * Format: uuid
                 * @description Their WhatsApp identity: the one they last wrote with, else the primary phone.
                 */
                contact_id?: string;
                phone?: string;
            };
            /** @enum {string} */
            type: "text" | "image" | "video" | "audio" | "document" | "sticker" | "template";
        };
        /**
         * @example {
         *       "until": "2026-12-01T04:30:00Z"
         *     }
         */
        SnoozeConversation: {
            /** Format: date-time */
            until: string;
        };
        /**
         * @example {
         *       "due_at": "2099-01-15T10:30:00+05:30"
         *     }
         */
        SnoozeTask: {
            /**
             * Format: date-time
             * @description When it is to be done: RFC 3339 with an offset or `Z`.
             */
            due_at: string;
        };
        Stage: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            object: "stage";
            /** Format: uuid */
            pipeline_id: string;
            /** @description From 1. */
            position: number;
            /** @description Percent; weighs the value in forecasts. */
            probability: number;
            /** @description After so many days without a move a lead counts as rotting. */
            rotting_days: number | null;
            /**
             * @description A lead in a stage of this type is open, won or lost.
             * @enum {string}
             */
            type: "open" | "won" | "lost";
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        StageHistory: {
            /** @description Oldest first. */
            data: components["schemas"]["StageHistoryEntry"][];
            /** @enum {string} */
            object: "list";
        };
        StageHistoryEntry: {
            /** Format: date-time */
            entered_at: string;
            /** Format: uuid */
            from_stage_id: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            lead_id: string;
            /** Format: date-time */
            left_at: string | null;
            /** @enum {string} */
            object: "stage_history_entry";
            /** @description How long the lead was in the stage; null while it is. */
            seconds: number | null;
            /** Format: uuid */
            stage_id: string;
        };
        /**
         * @example {
         *       "stage_ids": [
         *         "0199d7c2-7c1e-7000-8000-000000000001"
         *       ]
         *     }
         */
        StageOrder: {
            /** @description All stages of the pipeline, in the new order. */
            stage_ids: string[];
        };
        Task: {
            /**
             * Format: uuid
             * @description The member who is to do it. Null: nobody yet.
             */
            assignee_id: string | null;
            /** Format: date-time */
            completed_at: string | null;
            /** Format: uuid */
            contact_id: string | null;
            /** Format: date-time */
            created_at: string;
            created_by: {
                /**
                 * Format: uuid
                 * @description Of the key, member or connection.
                 */
                id: string | null;
                /** @enum {string} */
                type: "api_key" | "user" | "adapter" | "system";
            };
            /**
             * Format: date-time
             * @description `task.due` is published at this time if the task is still open.
             */
            due_at: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description How the customer is followed up.
             * @enum {string}
             */
            kind: "call" | "whatsapp" | "visit" | "demo" | "email" | "other";
            /** Format: uuid */
            lead_id: string | null;
            /** @enum {string} */
            object: "task";
            outcome: string | null;
            /** @enum {string} */
            status: "open" | "done" | "cancelled";
            title: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        Team: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            object: "team";
            /** Format: date-time */
            updated_at: string;
            user_ids: string[];
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        /**
         * @example {
         *       "user_ids": [
         *         "0199d7c2-7c1e-7000-8000-000000000001"
         *       ]
         *     }
         */
        UpdateAssignmentRule: {
            /** @enum {boolean} */
            is_default?: true;
            name?: string;
            /** @description In the order of their turns. Inactive members are skipped. */
            user_ids?: string[];
        };
        /**
         * @example {
         *       "city": "Pune"
         *     }
         */
        UpdateCompany: {
            address?: string | null;
            city?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country?: string | null;
            domain?: string | null;
            /** @description Your own id; unique in the organization. */
            external_id?: string | null;
            /** @description GST identification number. */
            gstin?: string | null;
            /** @description Your own string pairs. */
            metadata?: {
                [key: string]: string;
            };
            name?: string;
            /** Format: uuid */
            owner_id?: string | null;
            phone?: string | null;
            pincode?: string | null;
            state?: string | null;
        };
        /**
         * @example {
         *       "state": "paused"
         *     }
         */
        UpdateConnection: {
            /** @description Settings after the adapter’s `config_schema`. */
            config?: {
                [key: string]: unknown;
            };
            intake?: {
                /** Format: uuid */
                assignment_rule_id?: string | null;
                create_leads?: boolean;
                /** Format: uuid */
                pipeline_id?: string | null;
            };
            name?: string;
            /** @description Write-only settings after the adapter’s `secrets_schema`. */
            secrets?: {
                [key: string]: string;
            };
            /** @enum {string} */
            state?: "active" | "paused";
        };
        /**
         * @example {
         *       "city": "Nashik"
         *     }
         */
        UpdateContact: {
            address?: string | null;
            city?: string | null;
            /** Format: uuid */
            company_id?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country?: string | null;
            emails?: string[];
            /** @description Your own id; unique in the organization. */
            external_id?: string | null;
            language?: string | null;
            /** @description Your own string pairs. */
            metadata?: {
                [key: string]: string;
            };
            name?: string | null;
            /** Format: uuid */
            owner_id?: string | null;
            /** @description In any usual spelling; kept as E.164. The first is the primary one. */
            phones?: string[];
            pincode?: string | null;
            state?: string | null;
        };
        /**
         * @example {
         *       "status": "pending"
         *     }
         */
        UpdateConversation: {
            /** Format: uuid */
            assignee_id?: string | null;
            /** @enum {string} */
            status?: "open" | "pending" | "closed";
        };
        /**
         * @example {
         *       "value": {
         *         "amount": 35000000,
         *         "currency": "INR"
         *       }
         *     }
         */
        UpdateLead: {
            /** Format: uuid */
            company_id?: string | null;
            /**
             * Format: date
             * @description Calendar date.
             */
            expected_close_on?: string | null;
            external_id?: string | null;
            /** @description Your own string pairs. */
            metadata?: {
                [key: string]: string;
            };
            title?: string;
            value?: {
                /** @description Minor units: paise, cents. */
                amount: number;
                /** @description ISO 4217. Default: the organization’s. */
                currency?: string;
            } | null;
        };
        /**
         * @example {
         *       "pinned": true
         *     }
         */
        UpdateNote: {
            body?: string;
            /** @description Worth keeping in view. */
            pinned?: boolean;
        };
        /**
         * @example {
         *       "name": "Surya Solar",
         *       "time_zone": "Asia/Kolkata"
         *     }
         */
        UpdateOrganization: {
            /** @description ISO 3166-1 alpha-2. National phone numbers are read in it. */
            country?: string;
            /** @description ISO 4217. */
            currency?: string;
            /** @description BCP 47. */
            locale?: string;
            name?: string;
            /** @description IANA time zone, such as `Asia/Kolkata`. */
            time_zone?: string;
        };
        /**
         * @example {
         *       "is_default": true
         *     }
         */
        UpdatePipeline: {
            /**
             * @description Makes this the default; the one before stops being it.
             * @enum {boolean}
             */
            is_default?: true;
            name?: string;
        };
        /**
         * @example {
         *       "probability": 60
         *     }
         */
        UpdateStage: {
            name?: string;
            /** @description Percent; weighs the value in forecasts. */
            probability?: number;
            /** @description After so many days without a move a lead counts as rotting. */
            rotting_days?: number | null;
        };
        /**
         * @example {
         *       "kind": "visit",
         *       "title": "Visit the site"
         *     }
         */
        UpdateTask: {
            /**
             * Format: uuid
             * @description Null: nobody.
             */
            assignee_id?: string | null;
            /**
             * Format: uuid
             * @description The person it is about. Default: the contact of the lead.
             */
            contact_id?: string | null;
            /**
             * Format: date-time
             * @description When it is to be done: RFC 3339 with an offset or `Z`.
             */
            due_at?: string | null;
            /** @enum {string} */
            kind?: "call" | "whatsapp" | "visit" | "demo" | "email" | "other";
            /**
             * Format: uuid
             * @description The lead it is about.
             */
            lead_id?: string | null;
            /** @description What came of it. */
            outcome?: string | null;
            title?: string;
        };
        /**
         * @example {
         *       "name": "North and East"
         *     }
         */
        UpdateTeam: {
            name?: string;
            /** @description Replaces the members as a whole. */
            user_ids?: string[];
        };
        /**
         * @example {
         *       "role": "manager"
         *     }
         */
        UpdateUser: {
            /** Format: email */
            email?: string;
            name?: string;
            /** @description In any usual spelling; kept as E.164. */
            phone?: string | null;
            /**
             * @description Which records the member sees. Null: what the role gives.
             * @enum {string|null}
             */
            record_scope?: "own" | "team" | "all" | null;
            /** @enum {string} */
            role?: "owner" | "admin" | "manager" | "agent" | "viewer";
        };
        User: {
            /** Format: date-time */
            created_at: string;
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            object: "user";
            phone: string | null;
            /**
             * @description Which records the member sees. Null: what the role gives.
             * @enum {string|null}
             */
            record_scope: "own" | "team" | "all" | null;
            /** @enum {string} */
            role: "owner" | "admin" | "manager" | "agent" | "viewer";
            /** @enum {string} */
            status: "active" | "deactivated";
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        /**
         * @example {
         *       "value": {
         *         "amount": 28500000,
         *         "currency": "INR"
         *       }
         *     }
         */
        WinLead: {
            /**
             * Format: uuid
             * @description Default: the pipeline’s first won stage.
             */
            stage_id?: string;
            value?: {
                /** @description Minor units: paise, cents. */
                amount: number;
                /** @description ISO 4217. Default: the organization’s. */
                currency?: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "adapters.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdapterList"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "adapters.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adapter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adapter"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKeys.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                user_id?: string;
                "user_id[in]"?: string[];
                "user_id[is_null]"?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiKey"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKeys.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKeys.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                api_key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKeys.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                api_key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assignmentRules.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AssignmentRule"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assignmentRules.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAssignmentRule"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentRule"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assignmentRules.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment_rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentRule"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assignmentRules.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                assignment_rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assignmentRules.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                assignment_rule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAssignmentRule"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentRule"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "companies.list": {
        parameters: {
            query?: {
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                external_id?: string;
                "external_id[in]"?: string[];
                gstin?: string;
                "gstin[in]"?: string[];
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[in]"?: string[];
                owner_id?: string;
                "owner_id[in]"?: string[];
                "owner_id[is_null]"?: boolean;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Company"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "companies.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCompany"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "companies.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                company_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "companies.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                company_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "companies.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                company_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCompany"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "connections.list": {
        parameters: {
            query?: {
                adapter?: string;
                "adapter[in]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                kind?: "whatsapp" | "lead_source" | "telephony" | "email";
                "kind[in]"?: ("whatsapp" | "lead_source" | "telephony" | "email")[];
                "kind[ne]"?: "whatsapp" | "lead_source" | "telephony" | "email";
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                state?: "active" | "paused" | "error";
                "state[in]"?: ("active" | "paused" | "error")[];
                "state[ne]"?: "active" | "paused" | "error";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Connection"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "connections.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConnection"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "connections.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connection_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "connections.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                connection_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "connections.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                connection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateConnection"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "connections.rotateHookSecret": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                connection_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "connections.sync": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                connection_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "connections.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                connection_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTest"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.list": {
        parameters: {
            query?: {
                city?: string;
                "city[in]"?: string[];
                company_id?: string;
                "company_id[in]"?: string[];
                "company_id[is_null]"?: boolean;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                email?: string;
                external_id?: string;
                "external_id[in]"?: string[];
                /** @description Rows a page. */
                limit?: number;
                owner_id?: string;
                "owner_id[in]"?: string[];
                "owner_id[is_null]"?: boolean;
                /** @description E.164; write `+` as `%2B`. */
                phone?: string;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                source?: string;
                "source[in]"?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Contact"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContact"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateContact"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.identities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelIdentityList"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.timeline": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "conversations.list": {
        parameters: {
            query?: {
                assignee_id?: string;
                "assignee_id[in]"?: string[];
                "assignee_id[is_null]"?: boolean;
                connection_id?: string;
                "connection_id[in]"?: string[];
                "connection_id[is_null]"?: boolean;
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                "last_message_at[gt]"?: string;
                "last_message_at[gte]"?: string;
                "last_message_at[lt]"?: string;
                "last_message_at[lte]"?: string;
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "last_message_at" | "-last_message_at" | "created_at" | "-created_at";
                status?: "open" | "pending" | "snoozed" | "closed";
                "status[in]"?: ("open" | "pending" | "snoozed" | "closed")[];
                "status[ne]"?: "open" | "pending" | "snoozed" | "closed";
                unread?: boolean;
                waiting?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Conversation"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "conversations.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "conversations.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateConversation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "conversations.assign": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignConversation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "conversations.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "conversations.messages": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                direction?: "inbound" | "outbound";
                "direction[in]"?: ("inbound" | "outbound")[];
                "direction[ne]"?: "inbound" | "outbound";
                /** @description Rows a page. */
                limit?: number;
                "occurred_at[gt]"?: string;
                "occurred_at[gte]"?: string;
                "occurred_at[lt]"?: string;
                "occurred_at[lte]"?: string;
                /** @description A leading `-` means descending. */
                sort?: "occurred_at" | "-occurred_at";
                type?: string;
                "type[in]"?: string[];
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Message"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "conversations.sendMessage": {
        parameters: {
            query?: never;
            header: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key": string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessage"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "conversations.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "conversations.reopen": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "conversations.snooze": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeConversation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "enquiries.list": {
        parameters: {
            query?: {
                connection_id?: string;
                "connection_id[in]"?: string[];
                "connection_id[is_null]"?: boolean;
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                external_id?: string;
                "external_id[in]"?: string[];
                is_test?: boolean;
                kind?: "enquiry" | "buy_lead" | "phone_call" | "missed_call" | "catalog_view" | "whatsapp" | "form" | "booking" | "order" | "abandoned_cart" | "chat" | "unknown" | "api";
                "kind[in]"?: ("enquiry" | "buy_lead" | "phone_call" | "missed_call" | "catalog_view" | "whatsapp" | "form" | "booking" | "order" | "abandoned_cart" | "chat" | "unknown" | "api")[];
                "kind[ne]"?: "enquiry" | "buy_lead" | "phone_call" | "missed_call" | "catalog_view" | "whatsapp" | "form" | "booking" | "order" | "abandoned_cart" | "chat" | "unknown" | "api";
                lead_id?: string;
                "lead_id[in]"?: string[];
                "lead_id[is_null]"?: boolean;
                /** @description Rows a page. */
                limit?: number;
                "received_at[gt]"?: string;
                "received_at[gte]"?: string;
                "received_at[lt]"?: string;
                "received_at[lte]"?: string;
                /** @description A leading `-` means descending. */
                sort?: "received_at" | "-received_at";
                source?: string;
                "source[in]"?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Enquiry"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.list": {
        parameters: {
            query?: {
                /** @description Left out: from the beginning. */
                after?: string;
                limit?: number;
                /** @description Only these types. */
                types?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inboundRequests.list": {
        parameters: {
            query?: {
                connection_id?: string;
                "connection_id[in]"?: string[];
                "connection_id[is_null]"?: boolean;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Rows a page. */
                limit?: number;
                "received_at[gt]"?: string;
                "received_at[gte]"?: string;
                "received_at[lt]"?: string;
                "received_at[lte]"?: string;
                /** @description A leading `-` means descending. */
                sort?: "received_at" | "-received_at";
                state?: "received" | "processed" | "ignored" | "failed";
                "state[in]"?: ("received" | "processed" | "ignored" | "failed")[];
                "state[ne]"?: "received" | "processed" | "ignored" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InboundRequest"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inboundRequests.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbound_request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundRequestWithContent"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inboundRequests.replay": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                inbound_request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundRequest"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inboundRequests.replayMany": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayInboundRequests"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayResult"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.list": {
        parameters: {
            query?: {
                "closed_at[gt]"?: string;
                "closed_at[gte]"?: string;
                "closed_at[lt]"?: string;
                "closed_at[lte]"?: string;
                company_id?: string;
                "company_id[in]"?: string[];
                "company_id[is_null]"?: boolean;
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                external_id?: string;
                "external_id[in]"?: string[];
                /** @description Rows a page. */
                limit?: number;
                owner_id?: string;
                "owner_id[in]"?: string[];
                "owner_id[is_null]"?: boolean;
                pipeline_id?: string;
                "pipeline_id[in]"?: string[];
                "pipeline_id[is_null]"?: boolean;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                source?: string;
                "source[in]"?: string[];
                stage_id?: string;
                "stage_id[in]"?: string[];
                "stage_id[is_null]"?: boolean;
                status?: "open" | "won" | "lost";
                "status[in]"?: ("open" | "won" | "lost")[];
                "status[ne]"?: "open" | "won" | "lost";
                "value_amount[gt]"?: number;
                "value_amount[gte]"?: number;
                "value_amount[lt]"?: number;
                "value_amount[lte]"?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLead"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapturedLead"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapturedLead"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lead_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                lead_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                lead_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLead"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.assign": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                lead_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignLead"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.enquiries": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "received_at" | "-received_at";
            };
            header?: never;
            path: {
                lead_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Enquiry"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.lose": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                lead_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoseLead"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                lead_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveLead"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.reopen": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                lead_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenLead"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.stageHistory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lead_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageHistory"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.timeline": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                lead_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leads.win": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                lead_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WinLead"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.send": {
        parameters: {
            query?: never;
            header: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessageTo"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.react": {
        parameters: {
            query?: never;
            header: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key": string;
            };
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["React"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.retry": {
        parameters: {
            query?: never;
            header: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key": string;
            };
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notes.list": {
        parameters: {
            query?: {
                author_id?: string;
                "author_id[in]"?: string[];
                "author_id[is_null]"?: boolean;
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                lead_id?: string;
                "lead_id[in]"?: string[];
                "lead_id[is_null]"?: boolean;
                /** @description Rows a page. */
                limit?: number;
                pinned?: boolean;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Note"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notes.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNote"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notes.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notes.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notes.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateNote"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrganization"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pipelines.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Pipeline"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pipelines.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePipeline"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pipelines.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pipeline_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pipelines.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                pipeline_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pipelines.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                pipeline_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePipeline"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pipelines.board": {
        parameters: {
            query?: {
                /** @description Leads a column. */
                per_stage?: number;
            };
            header?: never;
            path: {
                pipeline_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pipelines.addStage": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                pipeline_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStage"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pipelines.orderStages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pipeline_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stages.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stage_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stages.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                stage_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stages.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                stage_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStage"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.list": {
        parameters: {
            query?: {
                assignee_id?: string;
                "assignee_id[in]"?: string[];
                "assignee_id[is_null]"?: boolean;
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                "due_at[gt]"?: string;
                "due_at[gte]"?: string;
                "due_at[lt]"?: string;
                "due_at[lte]"?: string;
                kind?: "call" | "whatsapp" | "visit" | "demo" | "email" | "other";
                "kind[in]"?: ("call" | "whatsapp" | "visit" | "demo" | "email" | "other")[];
                "kind[ne]"?: "call" | "whatsapp" | "visit" | "demo" | "email" | "other";
                lead_id?: string;
                "lead_id[in]"?: string[];
                "lead_id[is_null]"?: boolean;
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at" | "due_at" | "-due_at";
                status?: "open" | "done" | "cancelled";
                "status[in]"?: ("open" | "done" | "cancelled")[];
                "status[ne]"?: "open" | "done" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTask"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTask"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.complete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTask"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.reopen": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.snooze": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeTask"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "teams.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at" | "name" | "-name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Team"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "teams.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeam"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "teams.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "teams.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "teams.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTeam"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                email?: string;
                "email[in]"?: string[];
                /** @description Rows a page. */
                limit?: number;
                role?: "owner" | "admin" | "manager" | "agent" | "viewer";
                "role[in]"?: ("owner" | "admin" | "manager" | "agent" | "viewer")[];
                "role[ne]"?: "owner" | "admin" | "manager" | "agent" | "viewer";
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at" | "name" | "-name";
                status?: "active" | "deactivated";
                "status[in]"?: ("active" | "deactivated")[];
                "status[ne]"?: "active" | "deactivated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @enum {string} */
                        object: "list";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUser"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.deactivate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
