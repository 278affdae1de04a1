// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { CustomInput, CustomValues } from '../custom-fields.ts';

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
         * @description The key is in this answer only. A key bound to a member acts as that member and sees what they see. A repetition with the same `Idempotency-Key` is given the same.
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
        /**
         * Change an API key
         * @description The key itself stays the same. What changed counts with the next request.
         *
         *     Permission: `api_keys:write`.
         */
        patch: operations["apiKeys.update"];
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
    "/v1/api_keys/{api_key_id}/roll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description The key keeps its id, permissions and limits; the new secret is in this answer only. The old one works on for `overlap_seconds`, so that servers can be changed over; rolling again ends it. A repetition with the same `Idempotency-Key` is given the same.
         *
         *     Permission: `api_keys:write`.
         */
        post: operations["apiKeys.roll"];
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
    "/v1/audit_log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what that matters
         * @description Keys, tokens of members and the issuers that are trusted; members, roles and teams; connections, webhook endpoints, domains, branding; custom fields; the organization and those below it; imports, exports, consents and privacy. Written with the change itself, and never changed after.
         *
         *     Permission: `audit:read`.
         */
        get: operations["auditLog.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit_log/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the audit log is as it was written
         * @description Looks at `limit` entries from `after` on and names the first that was altered or taken away. Entries are sealed about a second after their commit; those not sealed yet are not looked at.
         *
         *     Permission: `audit:read`.
         */
        get: operations["auditLog.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blueprints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List blueprints
         * @description Permission: `organizations:read`.
         */
        get: operations["blueprints.list"];
        put?: never;
        /**
         * Make a blueprint of an organization’s settings
         * @description Holds pipelines with their stages, custom fields, tags, message templates, own roles and shared views as they are now. Views name stages, pipelines and tags by their names; a view that names a member or a record is in `left_out`. People, leads, messages and secrets are not in it.
         *
         *     Permission: `organizations:write`.
         */
        post: operations["blueprints.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blueprints/{blueprint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a blueprint
         * @description Permission: `organizations:read`.
         */
        get: operations["blueprints.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blueprints/{blueprint_id}/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Install a blueprint in organizations below
         * @description Whatever an organization changed or deleted since the last installation from the same source stays. What the source deleted goes, unless it is in use: a stage with leads, a tag or field that records have, a role that members have. Nobody installs roles that allow more than they have themselves. Each organization is changed wholly or not at all; what could not be done is in `left_out` with the reason, and tried again by the next push.
         *
         *     Permission: `organizations:write`.
         */
        post: operations["blueprints.push"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign, tag or delete many contacts
         * @description Answers 202; the operation does to each record what the request for one does, with its rules and events, 100 in a transaction. Its result is `{succeeded, failed, outcome_file_id}`; the file tells what became of each record. Records that come to match later are left out. Needs the permission to write the resource as well.
         *
         *     Permission: `bulk:write`.
         */
        post: operations["bulk.contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk/contacts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count the contacts a bulk request is about
         * @description Permission: `bulk:write`.
         */
        post: operations["bulk.previewContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign, move, lose, tag or delete many leads
         * @description Answers 202; the operation does to each record what the request for one does, with its rules and events, 100 in a transaction. Its result is `{succeeded, failed, outcome_file_id}`; the file tells what became of each record. Records that come to match later are left out. Needs the permission to write the resource as well.
         *
         *     Permission: `bulk:write`.
         */
        post: operations["bulk.leads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk/leads/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count the leads a bulk request is about
         * @description Permission: `bulk:write`.
         */
        post: operations["bulk.previewLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete or reassign many tasks
         * @description Answers 202; the operation does to each record what the request for one does, with its rules and events, 100 in a transaction. Its result is `{succeeded, failed, outcome_file_id}`; the file tells what became of each record. Records that come to match later are left out. Needs the permission to write the resource as well.
         *
         *     Permission: `bulk:write`.
         */
        post: operations["bulk.tasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk/tasks/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count the tasks a bulk request is about
         * @description Permission: `bulk:write`.
         */
        post: operations["bulk.previewTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/v1/companies/{company_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a tag on a company
         * @description A tag that is there already stays.
         *
         *     Permission: `contacts:write`.
         */
        post: operations["companies.addTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/{company_id}/tags/{tag_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a tag off a company
         * @description Permission: `contacts:write`.
         */
        delete: operations["companies.removeTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write up to 100 companies
         * @description An item with `id` changes that object, one without makes a new one. Each item succeeds or fails by itself and has its own result (207). With `atomic` all are written (200) or none, and the error points at the first item that was refused.
         *
         *     Permission: `contacts:write`.
         */
        post: operations["companies.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/by/{field}/{value}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change or add a company by its external id or domain
         * @description Answers 201 when the company was added, which needs a `name`, and 200 when it was changed.
         *
         *     Permission: `contacts:write`.
         */
        put: operations["companies.upsert"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/companies/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search companies by a tree of conditions
         * @description Permission: `contacts:read`.
         */
        post: operations["companies.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect_links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List connect links
         * @description Permission: `connect_links:read`.
         */
        get: operations["connectLinks.list"];
        put?: never;
        /**
         * Make a page where somebody connects a number, portal or form
         * @description Whoever has the `url` may connect one of the adapters, once, until it expires, and sees nothing else. The page appears under the organization’s branding and domain. A repetition with the same `Idempotency-Key` is given the same.
         *
         *     Permission: `connect_links:write`.
         */
        post: operations["connectLinks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connect_links/{connect_link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a connect link
         * @description Permission: `connect_links:read`.
         */
        get: operations["connectLinks.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * @description Asks each time; an `Idempotency-Key` is not looked at.
         *
         *     Permission: `connections:write`.
         */
        post: operations["connections.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ledger of consents
         * @description Permission: `consents:read`.
         */
        get: operations["consents.list"];
        put?: never;
        /**
         * Record what a person agreed to or took back
         * @description Entries are never changed: the latest for a purpose and channel counts. Withdrawing is as easy as granting.
         *
         *     Permission: `consents:write`.
         */
        post: operations["consents.create"];
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
    "/v1/contacts/{contact_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what a contact agrees to now
         * @description Permission: `consents:read`.
         */
        get: operations["contacts.consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/v1/contacts/{contact_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a tag on a contact
         * @description A tag that is there already stays.
         *
         *     Permission: `contacts:write`.
         */
        post: operations["contacts.addTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact_id}/tags/{tag_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a tag off a contact
         * @description Permission: `contacts:write`.
         */
        delete: operations["contacts.removeTag"];
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
    "/v1/contacts/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write up to 100 contacts
         * @description An item with `id` changes that object, one without makes a new one. Each item succeeds or fails by itself and has its own result (207). With `atomic` all are written (200) or none, and the error points at the first item that was refused.
         *
         *     Permission: `contacts:write`.
         */
        post: operations["contacts.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/by/{field}/{value}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change or add a contact by external id, phone or e-mail
         * @description Answers 201 when the contact was added, 200 when it was changed. A phone may be spelt in any usual way. `phones` and `emails`, when given, replace those the contact has, but never the one of the address.
         *
         *     Permission: `contacts:write`.
         */
        put: operations["contacts.upsert"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search contacts by a tree of conditions
         * @description Permission: `contacts:read`.
         */
        post: operations["contacts.search"];
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
    "/v1/conversations/{conversation_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a tag on a conversation
         * @description A tag that is there already stays.
         *
         *     Permission: `conversations:write`.
         */
        post: operations["conversations.addTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversation_id}/tags/{tag_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a tag off a conversation
         * @description Permission: `conversations:write`.
         */
        delete: operations["conversations.removeTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search the shared inbox by a tree of conditions
         * @description Permission: `conversations:read`.
         */
        post: operations["conversations.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/custom_fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List custom fields
         * @description Permission: `custom_fields:read`.
         */
        get: operations["customFields.list"];
        put?: never;
        /**
         * Make a custom field
         * @description From then on contacts, companies, leads or tasks take its value under `custom.<key>`. A resource has at most 100 fields.
         *
         *     Permission: `custom_fields:write`.
         */
        post: operations["customFields.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/custom_fields/{custom_field_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a custom field
         * @description Permission: `custom_fields:read`.
         */
        get: operations["customFields.get"];
        put?: never;
        post?: never;
        /**
         * Delete an archived custom field
         * @description Refused with `state_conflict` until it is archived. Its values are removed from all records in the background; until the last is gone its key cannot be used again.
         *
         *     Permission: `custom_fields:write`.
         */
        delete: operations["customFields.delete"];
        options?: never;
        head?: never;
        /**
         * Change a custom field
         * @description Resource, key and uniqueness stay. The type changes only where no value has to: `lossy` otherwise. Archived fields keep their values but take no new ones.
         *
         *     Permission: `custom_fields:write`.
         */
        patch: operations["customFields.update"];
        trace?: never;
    };
    "/v1/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List domains
         * @description Permission: `domains:read`.
         */
        get: operations["domains.list"];
        put?: never;
        /**
         * Add a domain
         * @description The answer says what to put into the DNS; then verify it. Certificates are the business of the proxy in front.
         *
         *     Permission: `domains:write`.
         */
        post: operations["domains.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{domain_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a domain
         * @description Permission: `domains:read`.
         */
        get: operations["domains.get"];
        put?: never;
        post?: never;
        /**
         * Remove a domain
         * @description Permission: `domains:write`.
         */
        delete: operations["domains.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{domain_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for the proof of a domain in the DNS
         * @description Answers the domain: `active` when the proof is there, otherwise with `last_error`. Looks each time it is asked; an `Idempotency-Key` is not looked at.
         *
         *     Permission: `domains:write`.
         */
        post: operations["domains.verify"];
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
        /**
         * Send an enquiry from a web page
         * @description What a publishable key may do. The person is recognised or made, and a lead made or joined, before this answers; the answer says no more than that the enquiry arrived.
         *
         *     Permission: `enquiries:write`.
         */
        post: operations["enquiries.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enquiries/{enquiry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an enquiry
         * @description Permission: `leads:read`.
         */
        get: operations["enquiries.get"];
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
         * @description In the order of commits, oldest first. Give `next_cursor` as `after` to go on; it stays valid, also when there is nothing new. Nothing is ever inserted before a place you have read. A caller sees the events of what they may read. One request looks through a stretch of the log: with `types`, or for a caller who does not see all, a page may be short, or empty, while `has_more` is true.
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
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export contacts, leads, companies, tasks or the audit log
         * @description What the caller sees, and what was there when the export began; what their role hides stays empty. Begin and end stand in the audit log. Answers 202; the result of the operation is `{file_id, rows}`, and `GET /v1/files/{file_id}` gives a link to the bytes for a week. In CSV every cell is quoted, the file begins with a byte order mark, and text that a spreadsheet would take for a formula gets a leading apostrophe. Needs the permission to read the resource as well; for the audit log `audit:read`.
         *
         *     Permission: `exports:write`.
         */
        post: operations["exports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a file
         * @description PUT its bytes to `upload_url` within 15 minutes, then name it in an import or, an `attachment`, in a custom field. Bytes beyond the limit `storage_bytes` are refused there as well, and none of the file is kept then. What is not used is deleted after 30 days.
         *
         *     Permission: `files:write`.
         */
        post: operations["files.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file
         * @description With a new signed link to its bytes.
         *
         *     Permission: `files:read`.
         */
        get: operations["files.get"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Its bytes are gone at once and free what the plan allows (`storage_bytes`). Refused while a record holds it, or an operation that is not finished works with it.
         *
         *     Permission: `files:write`.
         */
        delete: operations["files.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description Permission: `imports:read`.
         */
        get: operations["imports.list"];
        put?: never;
        /**
         * Import contacts, leads or companies
         * @description Of a CSV (comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252) or XLSX file, without a limit of rows. Answers 202; follow the operation. Rows are recorded as they are read and survive a failure further on. Needs the permission to write the resource as well.
         *
         *     Permission: `imports:write`.
         */
        post: operations["imports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an import
         * @description Permission: `imports:read`.
         */
        get: operations["imports.get"];
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
    "/v1/leads/{lead_id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a member may see or change a lead, or may not
         * @description Role, permission, record scope, owner, team and field rules, in codes and in words. About another member it tells what their role gives; a key of theirs may allow less.
         *
         *     Permission: `leads:read`.
         */
        get: operations["leads.access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/v1/leads/{lead_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a tag on a lead
         * @description A tag that is there already stays.
         *
         *     Permission: `leads:write`.
         */
        post: operations["leads.addTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{lead_id}/tags/{tag_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a tag off a lead
         * @description Permission: `leads:write`.
         */
        delete: operations["leads.removeTag"];
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
    "/v1/leads/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write up to 100 leads
         * @description An item with `id` changes that object, one without makes a new one. Each item succeeds or fails by itself and has its own result (207). With `atomic` all are written (200) or none, and the error points at the first item that was refused.
         *
         *     Permission: `leads:write`.
         */
        post: operations["leads.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/by/external_id/{value}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change or capture a lead by its external id
         * @description Answers 201 when the lead was captured, 200 when it was changed. Who it is from, where it goes, whose it is, its source and its enquiry count only when it is captured.
         *
         *     Permission: `leads:write`.
         */
        put: operations["leads.upsert"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search leads by a tree of conditions
         * @description Permission: `leads:read`.
         */
        post: operations["leads.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal_holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List legal holds
         * @description Permission: `privacy:read`.
         */
        get: operations["legalHolds.list"];
        put?: never;
        /**
         * Keep a contact from being erased
         * @description An erasure that has begun stops before its next step.
         *
         *     Permission: `privacy:write`.
         */
        post: operations["legalHolds.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal_holds/{legal_hold_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a legal hold
         * @description Permission: `privacy:read`.
         */
        get: operations["legalHolds.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal_holds/{legal_hold_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a legal hold
         * @description An erasure that waited goes on. A released hold stays as it is.
         *
         *     Permission: `privacy:write`.
         */
        post: operations["legalHolds.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/message_templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List message templates
         * @description Permission: `message_templates:read`.
         */
        get: operations["messageTemplates.list"];
        put?: never;
        /**
         * Write a message template
         * @description As the organization wants it, whatever the account it is sent from; checked by the rules of WhatsApp. It is not sent to WhatsApp for approval.
         *
         *     Permission: `message_templates:write`.
         */
        post: operations["messageTemplates.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/message_templates/{message_template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a message template
         * @description Permission: `message_templates:read`.
         */
        get: operations["messageTemplates.get"];
        put?: never;
        post?: never;
        /**
         * Delete a message template
         * @description Permission: `message_templates:write`.
         */
        delete: operations["messageTemplates.delete"];
        options?: never;
        head?: never;
        /**
         * Change a message template
         * @description Name and language stay. A header or footer that is null goes.
         *
         *     Permission: `message_templates:write`.
         */
        patch: operations["messageTemplates.update"];
        trace?: never;
    };
    "/v1/message_templates/{message_template_id}/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what a message of a template needs
         * @description Permission: `message_templates:read`.
         */
        get: operations["messageTemplates.getParameters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/message_templates/{message_template_id}/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a message of a template
         * @description The texts with these values in them; nothing is sent. Every missing or unknown parameter is named in `errors`. Media and places are not asked for. The words of authentication templates, which WhatsApp translates, are shown in English.
         *
         *     Permission: `message_templates:read`.
         */
        post: operations["messageTemplates.render"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/message_templates/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search message templates by a tree of conditions
         * @description Permission: `message_templates:read`.
         */
        post: operations["messageTemplates.search"];
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
    "/v1/notes/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search notes by a tree of conditions
         * @description Permission: `notes:read`.
         */
        post: operations["notes.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List operations
         * @description Members who do not see every record see the operations they started themselves.
         *
         *     Permission: `operations:read`.
         */
        get: operations["operations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{operation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an operation
         * @description While it runs, `Retry-After` says in how many seconds to ask again.
         *
         *     Permission: `operations:read`.
         */
        get: operations["operations.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{operation_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an operation
         * @description What was done stays done; nothing more is begun. A cancelled operation stays as it is.
         *
         *     Permission: `operations:write`.
         */
        post: operations["operations.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/v1/organization/branding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the name and look under which the organization appears
         * @description Permission: `organization:read`.
         */
        get: operations["branding.get"];
        /**
         * Set the name and look under which the organization appears
         * @description Also those below that have none of their own appear so. Other processes follow within ten seconds.
         *
         *     Permission: `organization:write`.
         */
        put: operations["branding.set"];
        post?: never;
        /**
         * Appear like the organization above
         * @description Permission: `organization:write`.
         */
        delete: operations["branding.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the organizations below
         * @description Deleted ones are shown only when `status` asks for them.
         *
         *     Permission: `organizations:read`.
         */
        get: operations["organizations.list"];
        put?: never;
        /**
         * Make an organization below the caller’s
         * @description What is not given is as in the caller’s own organization. It begins with a usual pipeline. Organizations stand at most five levels deep. With `create_api_key` the answer carries a first key, in this answer only. A repetition with the same `Idempotency-Key` is given the same.
         *
         *     Permission: `organizations:write`.
         */
        post: operations["organizations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organization_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an organization below
         * @description Only organizations below the caller’s are found, at any depth.
         *
         *     Permission: `organizations:read`.
         */
        get: operations["organizations.get"];
        put?: never;
        post?: never;
        /**
         * Delete an organization below
         * @description Its keys end at once and for good. Until `erased_after` it can be resumed; then its data is erased. Refused while it has organizations below it.
         *
         *     Permission: `organizations:write`.
         */
        delete: operations["organizations.delete"];
        options?: never;
        head?: never;
        /**
         * Change an organization below
         * @description Only organizations below the caller’s are found, at any depth.
         *
         *     Permission: `organizations:write`.
         */
        patch: operations["organizations.update"];
        trace?: never;
    };
    "/v1/organizations/{organization_id}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what an organization may use, and how much it does
         * @description Of an organization below, or of the caller’s own.
         *
         *     Permission: `organizations:read`.
         */
        get: operations["organizations.getLimits"];
        /**
         * Set what an organization below may use
         * @description What is used beyond a new limit stays; only more is refused, with `plan_limit_reached`. Other processes follow within ten seconds.
         *
         *     Permission: `organizations:write`.
         */
        put: operations["organizations.setLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organization_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume an organization below
         * @description Also one that was deleted and is not erased yet; its keys stay dead, make a new one.
         *
         *     Permission: `organizations:write`.
         */
        post: operations["organizations.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organization_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend an organization below
         * @description Nobody can act in it, nor in those below it, until it is resumed. Messages, webhooks and operations that wait keep their place, sources are not asked, and what comes from outside is stored and answered but not looked at; all of it goes on when it is resumed.
         *
         *     Permission: `organizations:write`.
         */
        post: operations["organizations.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/v1/privacy_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what people asked about their data
         * @description Permission: `privacy:read`.
         */
        get: operations["privacyRequests.list"];
        put?: never;
        /**
         * Give a person their data, or forget them
         * @description `access` gathers everything that is kept about the contact: JSON files by table, copies of the files in custom fields of their records, and a manifest; they can be fetched for a week. `erasure` deletes or empties what tells who they are, in every table, in the event log and in raw requests, for good; it deletes exports and uploaded lists as well, and waits while a legal hold lasts. Identify the person first. `correction` only keeps the request and its due date.
         *
         *     Permission: `privacy:write`.
         */
        post: operations["privacyRequests.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/privacy_requests/{privacy_request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a privacy request
         * @description Permission: `privacy:read`.
         */
        get: operations["privacyRequests.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/privacy_requests/{privacy_request_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a correction was made
         * @description Permission: `privacy:write`.
         */
        post: operations["privacyRequests.complete"];
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
        /**
         * Make a role
         * @description Nobody can give a role more than they have themselves.
         *
         *     Permission: `users:write`.
         */
        post: operations["roles.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a role
         * @description Permission: `users:read`.
         */
        get: operations["roles.get"];
        put?: never;
        post?: never;
        /**
         * Delete a role
         * @description Refused while a member has it.
         *
         *     Permission: `users:write`.
         */
        delete: operations["roles.delete"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Effective at once for everybody who has it, in every process. Built-in roles stay as they are.
         *
         *     Permission: `users:write`.
         */
        patch: operations["roles.update"];
        trace?: never;
    };
    "/v1/roles/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a role can allow and hide
         * @description Permission: `users:read`.
         */
        get: operations["roles.options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search people, companies, leads and messages
         * @description Phones in any spelling or by their last four digits or more; e-mails by their beginning; names by the beginnings of their words, and with typos where few have them; leads by title and person; messages by the beginnings of words in their first 200 characters. Types the caller may not read are left out.
         *
         *     Permission: `search:read`.
         */
        get: operations["search.query"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List segments
         * @description Permission: `segments:read`.
         */
        get: operations["segments.list"];
        put?: never;
        /**
         * Save a segment of contacts
         * @description Who is in it is found anew whenever it is asked for.
         *
         *     Permission: `segments:write`.
         */
        post: operations["segments.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments/{segment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a segment
         * @description Permission: `segments:read`.
         */
        get: operations["segments.get"];
        put?: never;
        post?: never;
        /**
         * Delete a segment
         * @description Its contacts stay.
         *
         *     Permission: `segments:write`.
         */
        delete: operations["segments.delete"];
        options?: never;
        head?: never;
        /**
         * Change a segment
         * @description Permission: `segments:write`.
         */
        patch: operations["segments.update"];
        trace?: never;
    };
    "/v1/segments/{segment_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contacts in a segment
         * @description Those who fit its filter now and whom the caller sees. Takes the parameters of the list of contacts.
         *
         *     Permission: `contacts:read`.
         */
        get: operations["segments.contacts"];
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
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events as they happen
         * @description Server-sent events, one for each event the caller may read, with the same ids, in the same shape as webhooks.
         *     The SSE `id` is the cursor of `GET /v1/events`: given as `Last-Event-ID` or `last_event_id` it resumes without loss for
         *     24 hours; an event’s own id does as well. After that an event `reset` says that the client must read anew what it shows.
         *     A comment every 15 seconds keeps the connection open. It ends after 30 minutes, and when the credential changes or ends:
         *     connect again. A reader that stays more than 64 KiB behind for five seconds is cut off. A key may have 20 streams open at a time.
         *
         *     Permission: `stream:read`.
         */
        get: operations["events.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tags
         * @description Permission: `tags:read`.
         */
        get: operations["tags.list"];
        put?: never;
        /**
         * Make a tag
         * @description Permission: `tags:write`.
         */
        post: operations["tags.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tags/{tag_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a tag
         * @description Permission: `tags:read`.
         */
        get: operations["tags.get"];
        put?: never;
        post?: never;
        /**
         * Delete a tag
         * @description It is taken off every record.
         *
         *     Permission: `tags:write`.
         */
        delete: operations["tags.delete"];
        options?: never;
        head?: never;
        /**
         * Change a tag
         * @description Permission: `tags:write`.
         */
        patch: operations["tags.update"];
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
    "/v1/tasks/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write up to 100 tasks
         * @description An item with `id` changes that object, one without makes a new one. Each item succeeds or fails by itself and has its own result (207). With `atomic` all are written (200) or none, and the error points at the first item that was refused.
         *
         *     Permission: `tasks:write`.
         */
        post: operations["tasks.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search tasks by a tree of conditions
         * @description Permission: `tasks:read`.
         */
        post: operations["tasks.search"];
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
    "/v1/trusted_issuers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List trusted issuers
         * @description Permission: `trusted_issuers:read`.
         */
        get: operations["trustedIssuers.list"];
        put?: never;
        /**
         * Trust the tokens of an OpenID Connect issuer
         * @description Members then call the API with the tokens of your own login: `Authorization: Bearer <token>`, signed with ES256, RS256 or EdDSA, with `iss`, `aud`, `exp` and `iat`. Only a caller who may do everything can do this, since the issuer can name any member.
         *
         *     Permission: `trusted_issuers:write`.
         */
        post: operations["trustedIssuers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trusted_issuers/{trusted_issuer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a trusted issuer
         * @description Permission: `trusted_issuers:read`.
         */
        get: operations["trustedIssuers.get"];
        put?: never;
        post?: never;
        /**
         * Stop trusting an issuer
         * @description Its tokens end at once, in every process.
         *
         *     Permission: `trusted_issuers:write`.
         */
        delete: operations["trustedIssuers.delete"];
        options?: never;
        head?: never;
        /**
         * Change how the tokens of an issuer are read
         * @description Issuer and audience stay; trust another one instead.
         *
         *     Permission: `trusted_issuers:write`.
         */
        patch: operations["trustedIssuers.update"];
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was used, by day and organization
         * @description Of the caller’s organization and all below it. Days are in UTC; a day without use has no row. What happened appears within seconds, and so do changes of `storage_bytes` and `contacts`, which are levels and not sums: see `quantity`. They need a running worker: what changed while there was none counts from the day it runs again.
         *
         *     Permission: `usage:read`.
         */
        get: operations["usage.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user_tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a token for a member
         * @description For front ends: your server asks for it, the page uses it for at most 15 minutes and then asks your server again. It acts exactly as the member and ends with them, and with the key it was made with when that is revoked. Pages can use it from `allowed_origins` of the organization. `/.well-known/jwks.json` has the keys it can be verified with. Nothing is kept of a token that got lost: ask again. An `Idempotency-Key` is not looked at, because an old answer could hold a token that is over.
         *
         *     Permission: `user_tokens:write`.
         */
        post: operations["userTokens.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user_tokens/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all tokens of a member
         * @description Effective at once, in every process. Tokens made afterwards work.
         *
         *     Permission: `user_tokens:write`.
         */
        post: operations["userTokens.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved views
         * @description Those all share, and those of the member whose key asks.
         *
         *     Permission: `views:read`.
         */
        get: operations["views.list"];
        put?: never;
        /**
         * Save a view
         * @description Filter and sort are checked against the list of the resource; give the view to the list as `view_id` to see what it shows.
         *
         *     Permission: `views:write`.
         */
        post: operations["views.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/{view_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a view
         * @description Permission: `views:read`.
         */
        get: operations["views.get"];
        put?: never;
        post?: never;
        /**
         * Delete a view
         * @description Permission: `views:write`.
         */
        delete: operations["views.delete"];
        options?: never;
        head?: never;
        /**
         * Change a view
         * @description Permission: `views:write`.
         */
        patch: operations["views.update"];
        trace?: never;
    };
    "/v1/webhook_endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description Permission: `webhook_endpoints:read`.
         */
        get: operations["webhookEndpoints.list"];
        put?: never;
        /**
         * Make a webhook endpoint
         * @description Events recorded from now on are posted to `url`, signed after Standard Webhooks 1.0: at least once, in no promised order, within 15 seconds to be answered with 2xx, else again after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h. The `secret` is in this answer only. A repetition with the same `Idempotency-Key` is given the same. The endpoint is told what its maker may read, and no more.
         *
         *     Permission: `webhook_endpoints:write`.
         */
        post: operations["webhookEndpoints.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a webhook endpoint
         * @description Permission: `webhook_endpoints:read`.
         */
        get: operations["webhookEndpoints.get"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description With all of its deliveries; those that wait are not made.
         *
         *     Permission: `webhook_endpoints:write`.
         */
        delete: operations["webhookEndpoints.delete"];
        options?: never;
        head?: never;
        /**
         * Change, enable or disable a webhook endpoint
         * @description For who may read at least as much as its maker.
         *
         *     Permission: `webhook_endpoints:write`.
         */
        patch: operations["webhookEndpoints.update"];
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deliveries of a webhook endpoint
         * @description One for each event, with its last attempt. Kept for 30 days.
         *
         *     Permission: `webhook_endpoints:read`.
         */
        get: operations["webhookEndpoints.listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a delivery
         * @description Permission: `webhook_endpoints:read`.
         */
        get: operations["webhookEndpoints.getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}/deliveries/{delivery_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attempt a delivery now
         * @description Whatever became of it, it is attempted again, with the retries of a new one. Its id stays.
         *
         *     Permission: `webhook_endpoints:write`.
         */
        post: operations["webhookEndpoints.retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a webhook endpoint again
         * @description What waited for it is delivered. What happened since it was disabled, `missed_since`, is delivered on request: see `replay`.
         *
         *     Permission: `webhook_endpoints:write`.
         */
        post: operations["webhookEndpoints.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver again what happened
         * @description All events of a time that the endpoint takes, or only those that were given up. Ids are those of the first time. Done in the background.
         *
         *     Permission: `webhook_endpoints:write`.
         */
        post: operations["webhookEndpoints.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}/roll_secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook endpoint another secret
         * @description The new secret is in this answer only. For 24 hours the one before signs as well. A repetition with the same `Idempotency-Key` is given the same.
         *
         *     Permission: `webhook_endpoints:write`.
         */
        post: operations["webhookEndpoints.rollSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description An event `endpoint.test` to this endpoint only, whatever types it takes. Answers its delivery.
         *
         *     Permission: `webhook_endpoints:write`.
         */
        post: operations["webhookEndpoints.test"];
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
    "api_key.rolled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An API key got a new secret. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            last4: string;
                            name: string;
                            /** Format: date-time */
                            previous_expires_at: string | null;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "api_key.rolled";
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
    "api_key.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an API key may do was changed. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** @description The changed fields with their new values. */
                            changes: {
                                [key: string]: unknown;
                            };
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "api_key.updated";
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
    "blueprint.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A blueprint was made of an organization’s settings. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            number: number;
                            /** Format: uuid */
                            source_organization_id: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "blueprint.created";
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
    "blueprint.installed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settings of another organization were installed; what was changed here stayed. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            applied: string[];
                            conflicts: string[];
                            kept: string[];
                            /** @description Of the conflicts, those that could not be done. */
                            left_out: {
                                /** @description Why, as an error code: `deletion_blocked`, `already_exists`, `not_found` … */
                                code: string;
                                /** @description Why, in words. */
                                detail: string;
                                /** @description Into the document, a JSON pointer: `/views/leads.Mine`. */
                                path: string;
                            }[];
                            /** Format: uuid */
                            source_organization_id: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "blueprint.installed";
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
    "branding.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The organization appears under another name or look; null: under that of the organization above. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            branding: {
                                [key: string]: unknown;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "branding.changed";
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
    "consent.granted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person agreed to a purpose. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            consent: components["schemas"]["Consent"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "consent.granted";
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
    "consent.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person took an agreement back. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            consent: components["schemas"]["Consent"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "consent.withdrawn";
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
    "contact.erased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person was forgotten: forget them too. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** Format: uuid */
                            contact_id: string;
                            /** Format: date-time */
                            erased_at: string;
                            rows: {
                                [key: string]: number;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "contact.erased";
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
    "custom_field.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A custom field was made. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            custom_field: components["schemas"]["CustomField"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "custom_field.created";
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
    "custom_field.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A custom field was deleted; its values are being removed from all records. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            custom_field: components["schemas"]["CustomField"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "custom_field.deleted";
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
    "custom_field.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A custom field was changed or archived. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            custom_field: components["schemas"]["CustomField"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "custom_field.updated";
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
    "domain.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A domain was added. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            host: string;
                            status: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "domain.created";
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
    "domain.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A domain was removed. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            host: string;
                            status: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "domain.deleted";
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
    "domain.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The proof of a domain is gone; it is not used any more. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            host: string;
                            status: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "domain.failed";
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
    "domain.verified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A domain was proved. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            host: string;
                            status: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "domain.verified";
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
    "endpoint.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook endpoint was disabled, because it failed for five days or said that it is gone. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            failing_since: string | null;
                            /** @enum {string} */
                            reason: "by_request" | "failing" | "gone";
                            webhook_endpoint: components["schemas"]["WebhookEndpoint"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "endpoint.disabled";
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
    "endpoint.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody asked for a test. Delivered to the tested endpoint only. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            message: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "endpoint.test";
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
    "message_template.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A message template was written. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            message_template: components["schemas"]["MessageTemplate"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "message_template.created";
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
    "message_template.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A message template was deleted. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            message_template: components["schemas"]["MessageTemplate"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "message_template.deleted";
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
    "message_template.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A message template was changed. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            message_template: components["schemas"]["MessageTemplate"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "message_template.updated";
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
    "operation.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An operation succeeded, failed or was cancelled. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            operation: components["schemas"]["Operation"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "operation.completed";
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
    "organization.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An organization was made below another. In the log of the organization and of the one above that did it. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            external_id: string | null;
                            name: string;
                            status: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "organization.created";
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
    "organization.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An organization was deleted; its data is erased when the grace period is over. In the log of the organization and of the one above that did it. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            external_id: string | null;
                            name: string;
                            status: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "organization.deleted";
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
    "organization.limit_exceeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody who came from outside was recorded although the plan was used up. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            allowed: number;
                            meter: string;
                            used: number;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "organization.limit_exceeded";
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
    "organization.limits_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An organization was given other limits. In the log of the organization and of the one above that did it. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** @description Each limit; null is none. */
                            limits: {
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "organization.limits_changed";
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
    "organization.resumed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An organization is active again. In the log of the organization and of the one above that did it. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            external_id: string | null;
                            name: string;
                            status: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "organization.resumed";
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
    "organization.suspended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An organization was suspended. In the log of the organization and of the one above that did it. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            external_id: string | null;
                            name: string;
                            status: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "organization.suspended";
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
    "role.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A role was made. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            role: components["schemas"]["Role"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "role.created";
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
    "role.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A role was deleted. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            role: components["schemas"]["Role"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "role.deleted";
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
    "role.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A role was changed. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            role: components["schemas"]["Role"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "role.updated";
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
    "segment.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A segment was saved. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            segment: components["schemas"]["Segment"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "segment.created";
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
    "segment.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A segment was deleted. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            segment: components["schemas"]["Segment"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "segment.deleted";
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
    "segment.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A segment was changed. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes: {
                                [key: string]: unknown;
                            };
                            segment: components["schemas"]["Segment"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "segment.updated";
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
    "tag.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contact, company, lead or conversation, the subject, got a tag. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** @description Of the tag, at that time. */
                            name: string;
                            /** Format: uuid */
                            tag_id: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "tag.added";
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
    "tag.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A tag was made. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            tag: components["schemas"]["Tag"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "tag.created";
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
    "tag.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A tag was deleted, and with it taken off all records. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            tag: components["schemas"]["Tag"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "tag.deleted";
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
    "tag.removed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A tag was taken off a contact, company, lead or conversation, the subject. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** @description Of the tag, at that time. */
                            name: string;
                            /** Format: uuid */
                            tag_id: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "tag.removed";
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
    "tag.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A tag was changed. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            tag: components["schemas"]["Tag"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "tag.updated";
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
    "trusted_issuer.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tokens of an issuer are accepted from now on. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            trusted_issuer: components["schemas"]["TrustedIssuer"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "trusted_issuer.created";
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
    "trusted_issuer.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tokens of an issuer are no longer accepted. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            trusted_issuer: components["schemas"]["TrustedIssuer"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "trusted_issuer.deleted";
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
    "trusted_issuer.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How tokens of an issuer are read was changed. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes?: {
                                [key: string]: unknown;
                            };
                            trusted_issuer: components["schemas"]["TrustedIssuer"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "trusted_issuer.updated";
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
    "user.tokens_revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All tokens a member had were ended. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            /** Format: uuid */
                            user_id: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "user.tokens_revoked";
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
                        /** @description The shape of this payload. */
                        api_version: string;
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
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
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
    "view.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A view was saved. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            view: components["schemas"]["View"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "view.created";
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
    "view.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A view was deleted. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            view: components["schemas"]["View"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "view.deleted";
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
    "view.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A view was changed. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes: {
                                [key: string]: unknown;
                            };
                            view: components["schemas"]["View"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "view.updated";
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
    "webhook_endpoint.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook endpoint was made. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            webhook_endpoint: components["schemas"]["WebhookEndpoint"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "webhook_endpoint.created";
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
    "webhook_endpoint.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook endpoint was deleted. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            webhook_endpoint: components["schemas"]["WebhookEndpoint"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "webhook_endpoint.deleted";
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
    "webhook_endpoint.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook endpoint was changed, enabled, disabled by request, or got another secret. */
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
                        /** @description The shape of this payload. */
                        api_version: string;
                        /** Format: uuid */
                        contact_id: string | null;
                        data: {
                            changes: {
                                [key: string]: unknown;
                            };
                            webhook_endpoint: components["schemas"]["WebhookEndpoint"];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        lead_id: string | null;
                        /** @enum {string} */
                        object: "event";
                        /** Format: date-time */
                        occurred_at: string;
                        /** Format: uuid */
                        organization_id: string;
                        /** Format: date-time */
                        recorded_at: string;
                        subject: {
                            /** Format: uuid */
                            id: string;
                            type: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it happened, as `occurred_at`.
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "webhook_endpoint.updated";
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
        /**
         * @example {
         *       "tag_id": "0199d7c2-7c1e-7000-8000-000000000001"
         *     }
         */
        AddTag: {
            /**
             * Format: uuid
             * @description See `GET /v1/tags`.
             */
            tag_id: string;
        };
        ApiKey: {
            /** @description IPv4 and IPv6 addresses and ranges (`203.0.113.0/24`) it may be used from. Empty: from anywhere. */
            allowed_ips: string[];
            /** @description The newest when the key was made. Requests are answered in this version unless one of their headers names another. */
            api_version: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "secret" | "publishable";
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
            /** @description Of a publishable key: origins of the pages that may use it. As browsers send it, such as `https://www.example.com`; http for localhost only. */
            origins: string[];
            /** @description `*` is everything. */
            permissions: string[];
            /**
             * Format: date-time
             * @description Until when the secret before the last roll works.
             */
            previous_expires_at: string | null;
            /** Format: date-time */
            revoked_at: string | null;
            /** @enum {string} */
            status: "active" | "expired" | "revoked";
            /** Format: date-time */
            updated_at: string;
            /** @description With `expand=user` only. Null when there is none, or you do not see it. */
            user?: components["schemas"]["User"] | null;
            /**
             * Format: uuid
             * @description The member the key acts as; it can do no more than their role.
             */
            user_id: string | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        ApiKeyWithSecret: {
            /** @description IPv4 and IPv6 addresses and ranges (`203.0.113.0/24`) it may be used from. Empty: from anywhere. */
            allowed_ips: string[];
            /** @description The newest when the key was made. Requests are answered in this version unless one of their headers names another. */
            api_version: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            /** @description The key itself. Shown this once; only its digest is kept. */
            key: string;
            /** @enum {string} */
            kind: "secret" | "publishable";
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
            /** @description Of a publishable key: origins of the pages that may use it. As browsers send it, such as `https://www.example.com`; http for localhost only. */
            origins: string[];
            /** @description `*` is everything. */
            permissions: string[];
            /**
             * Format: date-time
             * @description Until when the secret before the last roll works.
             */
            previous_expires_at: string | null;
            /** Format: date-time */
            revoked_at: string | null;
            /** @enum {string} */
            status: "active" | "expired" | "revoked";
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
            /** @description With `expand=users` only: those of them that you see. */
            users?: components["schemas"]["User"][];
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        AuditEntry: {
            /** @description `role.updated`, `api_key.created`, … */
            action: string;
            actor: {
                /** Format: uuid */
                id: string | null;
                /**
                 * Format: uuid
                 * @description Whose key or member that is: another organization when one above acted here. Null of the engine itself, and of entries older than this field.
                 */
                organization_id: string | null;
                /** @description `user`, `api_key`, `adapter` or `system`. */
                type: string;
            };
            /** @description What changed, as it is since; null when it was deleted. */
            after: {
                [key: string]: unknown;
            } | null;
            /** @description What changed, as it was; null when it was made. Secrets are masked. */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description SHA-256 over the hash before it and this entry. */
            hash: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The API key that was used.
             */
            key_id: string | null;
            /** @enum {string} */
            object: "audit_entry";
            /** Format: date-time */
            occurred_at: string;
            request: {
                /** @description The `Request-Id` of the answer. */
                id: string;
                ip: string | null;
                user_agent: string | null;
            } | null;
            /** @description Its number in the chain; null for the moment until it is sealed. */
            seq: number | null;
            target: {
                /** Format: uuid */
                id: string;
                type: string;
            };
            /**
             * Format: uuid
             * @description The member on whose behalf it was done.
             */
            user_id: string | null;
        };
        AuditVerification: {
            /** @description The first entry that is not as it was sealed. */
            broken: {
                /**
                 * Format: uuid
                 * @description Of the entry; null when it is gone.
                 */
                id: string | null;
                /** @enum {string} */
                reason: "altered" | "missing";
                seq: number;
            } | null;
            /** @description How many entries were looked at. */
            checked: number;
            /** @description The number of the last one; give it as `after` to go on. */
            checked_to: number;
            has_more: boolean;
            /** @description The end of the chain. Keep it elsewhere: a chain made anew has another hash at this number. */
            head: {
                hash: string;
                seq: number;
            };
            /** @enum {string} */
            object: "audit_verification";
            /** @description Whether everything that was looked at is as it was sealed. */
            ok: boolean;
        };
        Blueprint: {
            /** Format: date-time */
            created_at: string;
            /** @description The settings, by kind and name. */
            document: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** @description Views whose filter names members or records: they mean nothing in another organization. */
            left_out: {
                /** @description Why, as an error code: `deletion_blocked`, `already_exists`, `not_found` … */
                code: string;
                /** @description Why, in words. */
                detail: string;
                /** @description Into the document, a JSON pointer: `/views/leads.Mine`. */
                path: string;
            }[];
            /** @description Counts the blueprints of one source, from 1. */
            number: number;
            /** @enum {string} */
            object: "blueprint";
            /**
             * Format: uuid
             * @description Whose settings these were; null when it was erased.
             */
            source_organization_id: string | null;
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        BlueprintPush: {
            /** Format: uuid */
            blueprint_id: string;
            /** @enum {string} */
            object: "blueprint_push";
            results: {
                /** @description Paths into the document that were taken over. */
                applied: string[];
                /** @description Paths that both changed, or that could not be done: left as they are. */
                conflicts: string[];
                /** @description Paths that the organization changed and the blueprint did not: left as they are. */
                kept: string[];
                /** @description Of the conflicts, those that could not be done, with the reason. Tried again by the next push. */
                left_out: {
                    /** @description Why, as an error code: `deletion_blocked`, `already_exists`, `not_found` … */
                    code: string;
                    /** @description Why, in words. */
                    detail: string;
                    /** @description Into the document, a JSON pointer: `/views/leads.Mine`. */
                    path: string;
                }[];
                /** Format: uuid */
                organization_id: string;
            }[];
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
                /** @description Their total value, one amount for each currency. Null: hidden from your role. */
                values: {
                    /** @description Minor units: paise, cents. */
                    amount: number;
                    /** @description ISO 4217. */
                    currency: string;
                }[] | null;
            }[];
            /** @enum {string} */
            object: "board";
            /** Format: uuid */
            pipeline_id: string;
        };
        Branding: {
            /** @description Such as `#f2a541`. */
            accent_color: string | null;
            /**
             * Format: email
             * @description The address e-mail is sent from.
             */
            from_address: string | null;
            /** @description Whether it is that of the nearest organization above, because this one has none. */
            inherited: boolean;
            /** @description An image, by https. */
            logo_url: string | null;
            /** @description As customers read it. */
            name: string;
            /** @enum {string} */
            object: "branding";
            /**
             * Format: uuid
             * @description Who appears so.
             */
            organization_id: string;
            /** @description Stands under documents. */
            pdf_footer: string | null;
            /** @description Such as `#0b6e4f`. */
            primary_color: string | null;
            /** @description Where people get help. */
            support_url: string | null;
            /**
             * Format: date-time
             * @description Null when nobody on the way up has any: then the name is the organization’s.
             */
            updated_at: string | null;
        };
        /**
         * @example {
         *       "action": "assign",
         *       "filter": {},
         *       "owner_id": null
         *     }
         */
        BulkContacts: {
            /** @enum {string} */
            action: "assign" | "add_tags" | "remove_tags" | "delete";
            /** @description Everything that matches, by the filters of the resource’s list: `{"status": "open"}`; `{}` is all. Give this or `ids`. */
            filter?: {
                [key: string]: unknown;
            };
            ids?: string[];
            /**
             * Format: uuid
             * @description For `assign`. Null: nobody.
             */
            owner_id?: string | null;
            /** @description For `add_tags` and `remove_tags`. A record that has a tag already, or has not one to be removed, is no failure. */
            tag_ids?: string[];
        };
        /**
         * @example {
         *       "action": "lose",
         *       "filter": {},
         *       "reason": "No answer for a year"
         *     }
         */
        BulkLeads: {
            /** @enum {string} */
            action: "assign" | "move" | "lose" | "add_tags" | "remove_tags" | "delete";
            /** @description Everything that matches, by the filters of the resource’s list: `{"status": "open"}`; `{}` is all. Give this or `ids`. */
            filter?: {
                [key: string]: unknown;
            };
            ids?: string[];
            /**
             * Format: uuid
             * @description For `assign`. Null: nobody.
             */
            owner_id?: string | null;
            /** @description For `lose`. */
            reason?: string;
            /**
             * Format: uuid
             * @description For `move`.
             */
            stage_id?: string;
            /** @description For `add_tags` and `remove_tags`. A record that has a tag already, or has not one to be removed, is no failure. */
            tag_ids?: string[];
        };
        BulkPreview: {
            /** @description Records that match now, counted up to 100,000. */
            count: number;
            /** @description There are more than were counted. */
            is_more: boolean;
            /** @enum {string} */
            object: "bulk_preview";
        };
        /**
         * @example {
         *       "filter": {}
         *     }
         */
        BulkSelection: {
            /** @description Everything that matches, by the filters of the resource’s list: `{"status": "open"}`; `{}` is all. Give this or `ids`. */
            filter?: {
                [key: string]: unknown;
            };
            ids?: string[];
        };
        /**
         * @example {
         *       "action": "complete",
         *       "filter": {}
         *     }
         */
        BulkTasks: {
            /** @enum {string} */
            action: "complete" | "reassign";
            /**
             * Format: uuid
             * @description For `reassign`. Null: nobody.
             */
            assignee_id?: string | null;
            /** @description Everything that matches, by the filters of the resource’s list: `{"status": "open"}`; `{}` is all. Give this or `ids`. */
            filter?: {
                [key: string]: unknown;
            };
            ids?: string[];
            /** @description For `complete`. */
            outcome?: string;
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
            /** @description Values of the organization’s custom fields, by key; a field without a value is left out. See `GET /v1/custom_fields?resource=lead`. */
            custom: CustomValues<"lead">;
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
            /** @description Ids of its tags, the oldest link first. See `GET /v1/tags`. */
            tags: string[];
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
            /** @description Null: hidden from your role. */
            value: string | null;
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
            /** @description Values of the organization’s custom fields, by key; a field without a value is left out. See `GET /v1/custom_fields?resource=company`. */
            custom: CustomValues<"company">;
            domain: string | null;
            external_id: string | null;
            /** @description With `expand=files` only: those of them that you see. */
            files?: components["schemas"]["File"][];
            gstin: string | null;
            /** Format: uuid */
            id: string;
            metadata: {
                [key: string]: string;
            };
            name: string;
            /** @enum {string} */
            object: "company";
            /** @description With `expand=owner` only. Null when there is none, or you do not see it. */
            owner?: components["schemas"]["User"] | null;
            /** Format: uuid */
            owner_id: string | null;
            phone: string | null;
            pincode: string | null;
            state: string | null;
            /** @description Ids of its tags, the oldest link first. See `GET /v1/tags`. */
            tags: string[];
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "name": "Kulkarni Agro Works"
         *         }
         *       ]
         *     }
         */
        CompanyBatch: {
            /** @description All or nothing. Default: false. */
            atomic?: boolean;
            items: (components["schemas"]["CreateCompany"] | {
                address?: string | null;
                city?: string | null;
                /** @description ISO 3166-1 alpha-2. */
                country?: string | null;
                /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
                custom?: CustomInput<"company">;
                domain?: string | null;
                /** @description Your own id; unique in the organization. */
                external_id?: string | null;
                /** @description GST identification number. */
                gstin?: string | null;
                /** Format: uuid */
                id: string;
                /** @description Your own string pairs, keys of at most 40 characters. */
                metadata?: {
                    [key: string]: string;
                };
                name?: string;
                /** Format: uuid */
                owner_id?: string | null;
                phone?: string | null;
                pincode?: string | null;
                state?: string | null;
            })[];
        };
        CompanyBatchResult: {
            /** @description In the order of the items; each has either `resource` or `error`. */
            data: {
                error?: components["schemas"]["Problem"];
                /** @description Of the item in the request. */
                index: number;
                resource?: components["schemas"]["Company"];
                /** @description What the item alone would have been answered with. */
                status: number;
            }[];
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
        ConnectLink: {
            /** @description What may be connected through it; see `GET /v1/adapters`. */
            adapters: string[];
            /** @description With `expand=connection` only. Null when there is none, or you do not see it. */
            connection?: components["schemas"]["Connection"] | null;
            /**
             * Format: uuid
             * @description What was connected.
             */
            connection_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            object: "connect_link";
            /** @description Where the client goes afterwards, with `status=connected`, `connection_id` and `state` in the query. */
            redirect_url: string | null;
            /** @description Yours; given back in the redirect. */
            state: string | null;
            /** @enum {string} */
            status: "open" | "used" | "expired";
            /** Format: date-time */
            updated_at: string;
            /** Format: date-time */
            used_at: string | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        ConnectLinkWithUrl: {
            /** @description What may be connected through it; see `GET /v1/adapters`. */
            adapters: string[];
            /**
             * Format: uuid
             * @description What was connected.
             */
            connection_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            object: "connect_link";
            /** @description Where the client goes afterwards, with `status=connected`, `connection_id` and `state` in the query. */
            redirect_url: string | null;
            /** @description Yours; given back in the redirect. */
            state: string | null;
            /** @enum {string} */
            status: "open" | "used" | "expired";
            /** Format: date-time */
            updated_at: string;
            /** @description The page for the client. Shown this once; only a digest of it is kept. */
            url: string;
            /** Format: date-time */
            used_at: string | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        Consent: {
            /**
             * Format: date-time
             * @description When the person said so.
             */
            at: string;
            /**
             * @description Null: every channel.
             * @enum {string|null}
             */
            channel: "whatsapp" | "sms" | "email" | "call" | null;
            /** Format: uuid */
            contact_id: string;
            /** Format: date-time */
            created_at: string;
            created_by: {
                /** Format: uuid */
                id: string | null;
                type: string;
            };
            /** @description What proves it: a message id, a form, an address. */
            evidence: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            id: string;
            /** @description BCP 47, of the notice. */
            language: string | null;
            /** @description Of the notice the person was shown. */
            notice_version: string | null;
            /** @enum {string} */
            object: "consent";
            /**
             * @description `marketing`: promotion. `service`: what they asked for. `profiling_ai`: scoring and assistants. `calls`: being called.
             * @enum {string}
             */
            purpose: "marketing" | "service" | "profiling_ai" | "calls";
            /** @description How it was given: `web-form`, `whatsapp`, `paper`, or your own word. */
            source: string;
            /** @enum {string} */
            status: "granted" | "withdrawn";
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        ConsentSummary: {
            /** @description The latest word for each purpose and channel. What is not here was never asked. */
            data: {
                /** Format: date-time */
                at: string;
                /**
                 * @description Null: every channel.
                 * @enum {string|null}
                 */
                channel: "whatsapp" | "sms" | "email" | "call" | null;
                /** Format: uuid */
                consent_id: string;
                /**
                 * @description `marketing`: promotion. `service`: what they asked for. `profiling_ai`: scoring and assistants. `calls`: being called.
                 * @enum {string}
                 */
                purpose: "marketing" | "service" | "profiling_ai" | "calls";
                /** @enum {string} */
                status: "granted" | "withdrawn";
            }[];
            /** @enum {string} */
            object: "list";
        };
        Contact: {
            address: string | null;
            city: string | null;
            /** @description With `expand=company` only. Null when there is none, or you do not see it. */
            company?: components["schemas"]["Company"] | null;
            /** Format: uuid */
            company_id: string | null;
            country: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description Values of the organization’s custom fields, by key; a field without a value is left out. See `GET /v1/custom_fields?resource=contact`. */
            custom: CustomValues<"contact">;
            /** @description The primary one first. Null: hidden from your role. */
            emails: string[] | null;
            external_id: string | null;
            /** @description With `expand=files` only: those of them that you see. */
            files?: components["schemas"]["File"][];
            /** Format: uuid */
            id: string;
            language: string | null;
            metadata: {
                [key: string]: string;
            };
            name: string | null;
            /** @enum {string} */
            object: "contact";
            /** @description With `expand=owner` only. Null when there is none, or you do not see it. */
            owner?: components["schemas"]["User"] | null;
            /** Format: uuid */
            owner_id: string | null;
            /** @description E.164, the primary one first. May be empty: a person may be known by a WhatsApp user id alone. Null: hidden from your role. */
            phones: string[] | null;
            pincode: string | null;
            /** @description What brought the person here first. */
            source: string | null;
            state: string | null;
            /** @description Ids of its tags, the oldest link first. See `GET /v1/tags`. */
            tags: string[];
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "city": "Pune",
         *           "name": "Ananya Iyer"
         *         }
         *       ]
         *     }
         */
        ContactBatch: {
            /** @description All or nothing. Default: false. */
            atomic?: boolean;
            items: (components["schemas"]["CreateContact"] | {
                address?: string | null;
                city?: string | null;
                /** Format: uuid */
                company_id?: string | null;
                /** @description ISO 3166-1 alpha-2. */
                country?: string | null;
                /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
                custom?: CustomInput<"contact">;
                emails?: string[];
                /** @description Your own id; unique in the organization. */
                external_id?: string | null;
                /** Format: uuid */
                id: string;
                language?: string | null;
                /** @description Your own string pairs, keys of at most 40 characters. */
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
            })[];
        };
        ContactBatchResult: {
            /** @description In the order of the items; each has either `resource` or `error`. */
            data: {
                error?: components["schemas"]["Problem"];
                /** @description Of the item in the request. */
                index: number;
                resource?: components["schemas"]["Contact"];
                /** @description What the item alone would have been answered with. */
                status: number;
            }[];
        };
        Conversation: {
            /** @description With `expand=assignee` only. Null when there is none, or you do not see it. */
            assignee?: components["schemas"]["User"] | null;
            /** Format: uuid */
            assignee_id: string | null;
            /** @description With `expand=connection` only. Null when there is none, or you do not see it. */
            connection?: components["schemas"]["Connection"] | null;
            /** Format: uuid */
            connection_id: string;
            /** @description With `expand=contact` also everything a Contact has. */
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
            /** @description Ids of its tags, the oldest link first. See `GET /v1/tags`. */
            tags: string[];
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
            /** @description IPv4 and IPv6 addresses and ranges (`203.0.113.0/24`) it may be used from. Empty: from anywhere. */
            allowed_ips?: string[];
            /** Format: date-time */
            expires_at?: string | null;
            /**
             * @description Default `secret`, for servers. `publishable` may stand in a web page: it can only create enquiries, from `origins`.
             * @enum {string}
             */
            kind?: "secret" | "publishable";
            name: string;
            /** @description Of a publishable key: origins of the pages that may use it. As browsers send it, such as `https://www.example.com`; http for localhost only. */
            origins?: string[];
            /** @description Default: everything the caller, or the member, may do. Not for publishable keys. */
            permissions?: ("*" | "adapters:read" | "api_keys:read" | "api_keys:write" | "assignment_rules:read" | "assignment_rules:write" | "audit:read" | "bulk:write" | "connect_links:read" | "connect_links:write" | "connections:read" | "connections:write" | "consents:read" | "consents:write" | "contacts:read" | "contacts:write" | "conversations:read" | "conversations:write" | "custom_fields:read" | "custom_fields:write" | "domains:read" | "domains:write" | "enquiries:write" | "events:read" | "exports:write" | "files:read" | "files:write" | "imports:read" | "imports:write" | "inbound:read" | "inbound:write" | "leads:read" | "leads:write" | "message_templates:read" | "message_templates:write" | "messages:send" | "notes:read" | "notes:write" | "operations:read" | "operations:write" | "organization:read" | "organization:write" | "organizations:read" | "organizations:write" | "pipelines:read" | "pipelines:write" | "privacy:read" | "privacy:write" | "search:read" | "segments:read" | "segments:write" | "stream:read" | "tags:read" | "tags:write" | "tasks:read" | "tasks:write" | "trusted_issuers:read" | "trusted_issuers:write" | "usage:read" | "user_tokens:write" | "users:read" | "users:write" | "views:read" | "views:write" | "webhook_endpoints:read" | "webhook_endpoints:write")[];
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
        CreateBlueprint: {
            /**
             * Format: uuid
             * @description The caller’s organization or one below.
             */
            source_organization_id: string;
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
            /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
            custom?: CustomInput<"company">;
            domain?: string | null;
            /** @description Your own id; unique in the organization. */
            external_id?: string | null;
            /** @description GST identification number. */
            gstin?: string | null;
            /** @description Your own string pairs, keys of at most 40 characters. */
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
         *       "adapters": [
         *         "web-form"
         *       ],
         *       "redirect_url": "https://app.example.com/connected",
         *       "state": "client-17"
         *     }
         */
        CreateConnectLink: {
            adapters: string[];
            /** @description Default a week, at most 30 days. */
            expires_in_seconds?: number;
            /** @description Where the client goes afterwards, with `status=connected`, `connection_id` and `state` in the query. */
            redirect_url?: string | null;
            state?: string | null;
        };
        /**
         * @example {
         *       "channel": "whatsapp",
         *       "contact_id": "0199d7c2-7c1e-7000-8000-000000000001",
         *       "purpose": "marketing",
         *       "source": "web-form",
         *       "status": "granted"
         *     }
         */
        CreateConsent: {
            /**
             * Format: date-time
             * @description Default: now. Not in the future.
             */
            at?: string;
            /**
             * @description Null: every channel.
             * @enum {string|null}
             */
            channel?: "whatsapp" | "sms" | "email" | "call" | null;
            /** Format: uuid */
            contact_id: string;
            /** @description What proves it; at most 64 KiB as JSON. */
            evidence?: {
                [key: string]: unknown;
            };
            language?: string;
            notice_version?: string;
            /**
             * @description `marketing`: promotion. `service`: what they asked for. `profiling_ai`: scoring and assistants. `calls`: being called.
             * @enum {string}
             */
            purpose: "marketing" | "service" | "profiling_ai" | "calls";
            source: string;
            /** @enum {string} */
            status: "granted" | "withdrawn";
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
            /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
            custom?: CustomInput<"contact">;
            emails?: string[];
            /** @description Your own id; unique in the organization. */
            external_id?: string | null;
            language?: string | null;
            /** @description Your own string pairs, keys of at most 40 characters. */
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
         *       "key": "monthly_bill",
         *       "label": "Monthly electricity bill",
         *       "resource": "lead",
         *       "type": "money"
         *     }
         */
        CreateCustomField: {
            /** @description Of files only: the media types it takes, by what the bytes are: `application/pdf`, `image/*`. Null: any. */
            content_types?: string[] | null;
            /** @description What a new record gets when nothing is given; of the type of the field. Null: none. */
            default_value?: unknown;
            /** @description What people should enter. */
            description?: string | null;
            /** @description Who makes a record through the API must give it, unless there is a default; it cannot be cleared. */
            is_required?: boolean;
            /** @description No two records have the same value. Of text, numbers, dates, urls and phones; decided when the field is made. */
            is_unique?: boolean;
            /** @description The name in `custom`. Never changes. */
            key: string;
            label: string;
            /** @description Of files only: bytes of the largest it takes. Null: as many as an attachment may have. */
            max_bytes?: number | null;
            /** @description Of choices only, in order. Options are archived, never removed. */
            options?: {
                /** @description Can no longer be chosen; where it is chosen, it stays. */
                is_archived?: boolean;
                /** @description What is kept in records. Never changes. */
                key: string;
                label: string;
            }[];
            /**
             * @description What the field belongs to.
             * @enum {string}
             */
            resource: "contact" | "company" | "lead" | "task";
            /**
             * @description `text`; `number`, a decimal string such as `"5.5"` (a JSON number is taken too); `money`, `{amount, currency}` in minor units; `date`, `2026-11-22`; `boolean`; `single_choice` and `multi_choice`, keys of options; `user`, the id of a member; `url`, http or https; `phone`, kept as E.164; `file`, the id of a file that was announced as an `attachment` and uploaded.
             * @enum {string}
             */
            type: "text" | "number" | "money" | "date" | "boolean" | "single_choice" | "multi_choice" | "user" | "url" | "phone" | "file";
        };
        /**
         * @example {
         *       "host": "crm.example.com"
         *     }
         */
        CreateDomain: {
            /** @description A host name in lower case, such as `crm.example.com`. International names in their `xn--` form. */
            host: string;
        };
        CreatedOrganization: {
            api_key?: components["schemas"]["ApiKeyWithSecret"];
            /** @description ISO 3166-1 alpha-2. National phone numbers are read in it. */
            country: string;
            /** Format: date-time */
            created_at: string;
            /** @description ISO 4217. */
            currency: string;
            /** Format: date-time */
            deleted_at: string | null;
            /**
             * @description Which prefix its keys have: `sk_live_` or `sk_test_`. Default: that of the organization above.
             * @enum {string}
             */
            environment: "live" | "test";
            /**
             * Format: date-time
             * @description Of a deleted organization: until then it can be resumed, then its data is erased.
             */
            erased_after: string | null;
            /** @description Your own id for it; unique among the organizations you made. */
            external_id: string | null;
            /** Format: uuid */
            id: string;
            /** @description What of the template could not be copied. Empty without a template. */
            left_out: {
                /** @description Why, as an error code: `deletion_blocked`, `already_exists`, `not_found` … */
                code: string;
                /** @description Why, in words. */
                detail: string;
                /** @description Into the document, a JSON pointer: `/views/leads.Mine`. */
                path: string;
            }[];
            /** @description BCP 47. */
            locale: string;
            name: string;
            /** @enum {string} */
            object: "organization";
            /**
             * Format: uuid
             * @description The organization above.
             */
            parent_id: string | null;
            /** @enum {string} */
            status: "active" | "suspended" | "deleted";
            /** @description IANA time zone, such as `Asia/Kolkata`. */
            time_zone: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        /**
         * @example {
         *       "attribution": {
         *         "utm_source": "diwali"
         *       },
         *       "contact": {
         *         "city": "Pune",
         *         "name": "Ananya Iyer",
         *         "phones": [
         *           "99999 12346"
         *         ]
         *       },
         *       "message": "Please call in the evening",
         *       "page_url": "https://www.example.com/rooftop?utm_source=diwali",
         *       "product": "5 kW rooftop solar"
         *     }
         */
        CreateEnquiry: {
            /** @description `utm_source`, `campaign_id`, `click_id`, … */
            attribution?: {
                [key: string]: string;
            };
            /** @description Who asks, with at least one phone or e-mail address. */
            contact: {
                address?: string | null;
                city?: string | null;
                /** @description ISO 3166-1 alpha-2. */
                country?: string | null;
                emails?: string[];
                language?: string | null;
                name?: string | null;
                /** @description In any usual spelling; kept as E.164. The first is the primary one. */
                phones?: string[];
                pincode?: string | null;
                state?: string | null;
            };
            message?: string;
            /**
             * Format: uri
             * @description The page it was sent from.
             */
            page_url?: string;
            product?: string;
            /** @description Default `website`. */
            source?: string;
        };
        /**
         * @example {
         *       "columns": [
         *         "name",
         *         "phone",
         *         "city"
         *       ],
         *       "format": "csv",
         *       "resource": "contacts"
         *     }
         */
        CreateExport: {
            /** @description In this order. Default: all; in JSON, whole objects. contacts: `id` `name` `phone` `email` `other_phones` `other_emails` `company_id` `owner_id` `language` `address` `city` `state` `pincode` `country` `source` `external_id` `created_at` `updated_at` · leads: `id` `title` `status` `contact_name` `contact_phone` `contact_id` `company_id` `pipeline_id` `stage_id` `owner_id` `source` `sub_source` `value` `currency` `expected_close_on` `stage_entered_at` `first_response_at` `closed_at` `lost_reason` `external_id` `created_at` `updated_at` · companies: `id` `name` `domain` `gstin` `phone` `address` `city` `state` `pincode` `country` `owner_id` `external_id` `created_at` `updated_at` · tasks: `id` `title` `kind` `status` `lead_id` `contact_id` `assignee_id` `due_at` `outcome` `completed_at` `created_at` `updated_at` · audit_log: `id` `occurred_at` `action` `object_type` `object_id` `actor_type` `actor_id` `actor_organization_id` `user_id` `key_id` `before` `after` `request_id` `ip` `user_agent` `seq` `hash` */
            columns?: string[];
            /** @description The filters of the resource’s list, by the names of its parameters: `{"status": "open", "created_at[gte]": "2026-11-01T00:00:00Z"}`. */
            filter?: {
                [key: string]: unknown;
            };
            /**
             * @description Default: `csv`.
             * @enum {string}
             */
            format?: "csv" | "jsonl";
            /** @enum {string} */
            resource: "contacts" | "leads" | "companies" | "tasks" | "audit_log";
        };
        /**
         * @example {
         *       "name": "leads-november.csv"
         *     }
         */
        CreateFile: {
            name: string;
            /**
             * @description `work`: delimited text or a workbook of at most 256 MiB for an import, or what an export made. `attachment`: what a custom field of the type `file` holds: a PDF, picture, recording, film, office document or plain text of at most 64 MiB.
             * @default work
             * @enum {string}
             */
            purpose?: "work" | "attachment";
        };
        /**
         * @example {
         *       "content": "Name,Phone,City\nAnanya Iyer,99999 12345,Pune\n",
         *       "on_match": "append",
         *       "resource": "contacts"
         *     }
         */
        CreateImport: {
            /** @description Delimited text, for small lists. */
            content?: string;
            defaults?: {
                /**
                 * Format: uuid
                 * @description Of leads: whose members get, in turn, the new ones whose row names no owner. Give this or `owner_id`.
                 */
                assignment_rule_id?: string;
                /**
                 * Format: uuid
                 * @description Where the row names no owner.
                 */
                owner_id?: string;
                /**
                 * Format: uuid
                 * @description Of leads. Default: the default pipeline.
                 */
                pipeline_id?: string;
                source?: string;
            };
            /** @description Reads and checks everything and counts what would be done, but records nothing. Repeats within the file are seen within 1,000 rows. */
            dry_run?: boolean;
            /**
             * Format: uuid
             * @description A file that was uploaded. Give this or `content`.
             */
            file_id?: string;
            /** @description Column to field; columns that are not named are left out. Left out: guessed from the headers. Fields: contacts: `name` `phone` `email` `language` `address` `city` `state` `pincode` `country` `owner` `tags` `source` `external_id` · leads: `name` `phone` `email` `language` `address` `city` `state` `pincode` `country` `owner` `tags` `title` `stage` `value` `source` `sub_source` `expected_close_on` `external_id` `message` · companies: `name` `domain` `gstin` `phone` `address` `city` `state` `pincode` `country` `owner` `tags` `external_id` · all: `metadata.<key>`, `custom.<key>` of the custom fields of the resource. `owner` is the e-mail of an active member, `tags` are names parted by `;` (missing ones are made if you may write tags), `message` is recorded as an enquiry of the lead, `stage` a name, `value` an amount in major units. Of custom fields, members are given by e-mail or id, options by key or label, several parted by `;`, amounts in major units, files by id. Dates are ISO dates or date cells of a workbook. New records get the defaults of custom fields; required ones may stay empty. */
            mapping?: {
                [key: string]: string;
            };
            /**
             * @description For rows about somebody who is known by phone, e-mail or external id. `append` fills what is blank, `update` overwrites with what the row gives, `skip` leaves them as they are. A lead is known by its external id, else as the open lead of its contact in the pipeline; a company by external id, else name.
             * @enum {string}
             */
            on_match?: "append" | "update" | "skip";
            /** @enum {string} */
            resource: "contacts" | "leads" | "companies";
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
                /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
                custom?: CustomInput<"contact">;
                emails?: string[];
                /** @description Your own id; unique in the organization. */
                external_id?: string | null;
                language?: string | null;
                /** @description Your own string pairs, keys of at most 40 characters. */
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
            /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
            custom?: CustomInput<"lead">;
            /** @description What the person asked for; recorded as an enquiry of the lead. */
            enquiry?: {
                /** @description `utm_source`, `campaign_id`, `click_id`, …; at most 64 KiB as JSON. */
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
            /** @description Your own string pairs, keys of at most 40 characters. */
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
         *       "contact_id": "0199d7c2-7c1e-7000-8000-000000000001",
         *       "reason": "Dispute about invoice 17"
         *     }
         */
        CreateLegalHold: {
            /** Format: uuid */
            contact_id: string;
            reason: string;
        };
        /**
         * @example {
         *       "body": {
         *         "examples": {
         *           "first_name": "Ananya",
         *           "visit_date": "12 November"
         *         },
         *         "text": "Namaste {{first_name}}, our engineer visits you on {{visit_date}}."
         *       },
         *       "buttons": [
         *         {
         *           "text": "Confirm",
         *           "type": "quick_reply"
         *         }
         *       ],
         *       "category": "utility",
         *       "language": "en",
         *       "name": "site_visit_reminder",
         *       "parameter_format": "named"
         *     }
         */
        CreateMessageTemplate: {
            /** @description Authentication templates leave `text` out. */
            body: {
                /** @description Of authentication templates: advises not to share the code. */
                add_security_recommendation?: boolean;
                /** @description What may stand for each variable, by its name: reviewers see it. */
                examples?: {
                    [key: string]: string;
                };
                /** @description Variables stand neither at its ends nor beside one another. */
                text?: string | null;
            };
            /** @description At most two `url`, one `phone_number`, one `copy_code`; quick replies all before or all after the others. An authentication template has exactly one, `otp`. */
            buttons?: {
                /** @description Of a `url` with a variable: what may stand for it. Of `copy_code`: a code of up to 20 letters and digits. */
                example?: string | null;
                /** @description Of `phone_number`: `+919999912345`. */
                phone_number?: string | null;
                /** @description The label. WhatsApp labels `copy_code` itself, and `otp` unless given. */
                text?: string | null;
                /**
                 * @description `otp` copies the code of an authentication template.
                 * @enum {string}
                 */
                type: "quick_reply" | "url" | "phone_number" | "copy_code" | "otp";
                /** @description Of `url`: http or https, with at most one variable, `{{1}}`, at its end. */
                url?: string | null;
            }[];
            /**
             * @description The words of `authentication` templates are WhatsApp’s own: they have no texts, only options.
             * @enum {string}
             */
            category: "marketing" | "utility" | "authentication";
            footer?: {
                /** @description Of authentication templates: tells how long. */
                code_expiration_minutes?: number | null;
                /** @description Without variables. */
                text?: string | null;
            } | null;
            header?: {
                /** @description What may stand for each variable, by its name: reviewers see it. */
                examples?: {
                    [key: string]: string;
                };
                /**
                 * @description Media and places are given when a message is sent.
                 * @enum {string}
                 */
                format: "text" | "image" | "video" | "document" | "location";
                /** @description Of a text header: at most one variable. */
                text?: string | null;
            } | null;
            /** @description As WhatsApp writes it: `en`, `hi`, `en_US`. Never changes. */
            language: string;
            /** @description Unique in its language. Never changes. */
            name: string;
            /**
             * @description How variables are written: `named`, `{{first_name}}`, or `positional`, `{{1}}`, `{{2}}` in this order.
             * @enum {string}
             */
            parameter_format?: "named" | "positional";
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
         *       "country": "IN",
         *       "create_api_key": true,
         *       "name": "Kulkarni Solar"
         *     }
         */
        CreateOrganization: {
            /** @description ISO 3166-1 alpha-2. National phone numbers are read in it. */
            country?: string;
            /** @description Also make its first key, which may do what the caller may; default false. */
            create_api_key?: boolean;
            /** @description ISO 4217. */
            currency?: string;
            /**
             * @description Which prefix its keys have: `sk_live_` or `sk_test_`. Default: that of the organization above.
             * @enum {string}
             */
            environment?: "live" | "test";
            /** @description Your own id for it; unique among the organizations you made. */
            external_id?: string | null;
            /** @description BCP 47. */
            locale?: string;
            name: string;
            /** @description Its first member, with the role owner. */
            owner?: {
                /** Format: email */
                email: string;
                name: string;
            };
            /**
             * Format: uuid
             * @description The caller’s organization or one below: its settings are copied, and its country, currency, time zone and locale are the defaults.
             */
            template_organization_id?: string | null;
            /** @description IANA time zone, such as `Asia/Kolkata`. */
            time_zone?: string;
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
         *       "contact_id": "0199d7c2-7c1e-7000-8000-000000000001",
         *       "kind": "access",
         *       "note": "By e-mail; called back to be sure."
         *     }
         */
        CreatePrivacyRequest: {
            /** Format: uuid */
            contact_id: string;
            /**
             * Format: date
             * @description Default: in 90 days.
             */
            due_on?: string;
            /** @enum {string} */
            kind: "access" | "erasure" | "correction";
            /** @description How it came and how the person was identified. */
            note?: string;
        };
        /**
         * @example {
         *       "field_rules": [
         *         {
         *           "access": "hidden",
         *           "field": "contact.phones"
         *         }
         *       ],
         *       "key": "field_agent",
         *       "name": "Field agent",
         *       "permissions": [
         *         "leads:read",
         *         "leads:write",
         *         "contacts:read",
         *         "conversations:read",
         *         "messages:send"
         *       ],
         *       "record_scope": "own"
         *     }
         */
        CreateRole: {
            /** @description Fields its members do not see, or do not change. `hidden`: null in every answer, event and list, no filter, no change; a custom field is left out. `read_only`: shown, no change. */
            field_rules?: {
                /** @enum {string} */
                access: "hidden" | "read_only";
                /** @description `contact.phones`, `lead.custom.<key>`; see `GET /v1/roles/options`. */
                field: string;
            }[];
            /** @description The key of a built-in role (`owner`, `admin`, `manager`, `agent`, `viewer`) or of one of yours. */
            key: string;
            name: string;
            permissions: ("*" | "adapters:read" | "api_keys:read" | "api_keys:write" | "assignment_rules:read" | "assignment_rules:write" | "audit:read" | "bulk:write" | "connect_links:read" | "connect_links:write" | "connections:read" | "connections:write" | "consents:read" | "consents:write" | "contacts:read" | "contacts:write" | "conversations:read" | "conversations:write" | "custom_fields:read" | "custom_fields:write" | "domains:read" | "domains:write" | "enquiries:write" | "events:read" | "exports:write" | "files:read" | "files:write" | "imports:read" | "imports:write" | "inbound:read" | "inbound:write" | "leads:read" | "leads:write" | "message_templates:read" | "message_templates:write" | "messages:send" | "notes:read" | "notes:write" | "operations:read" | "operations:write" | "organization:read" | "organization:write" | "organizations:read" | "organizations:write" | "pipelines:read" | "pipelines:write" | "privacy:read" | "privacy:write" | "search:read" | "segments:read" | "segments:write" | "stream:read" | "tags:read" | "tags:write" | "tasks:read" | "tasks:write" | "trusted_issuers:read" | "trusted_issuers:write" | "usage:read" | "user_tokens:write" | "users:read" | "users:write" | "views:read" | "views:write" | "webhook_endpoints:read" | "webhook_endpoints:write")[];
            /**
             * @description Which records its members see, unless the member says otherwise.
             * @enum {string}
             */
            record_scope: "own" | "team" | "all";
        };
        /**
         * @example {
         *       "filter": {
         *         "field": "city",
         *         "value": "Pune"
         *       },
         *       "name": "Pune, from the portal"
         *     }
         */
        CreateSegment: {
            description?: string | null;
            filter: components["schemas"]["Filter"];
            name: string;
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
         *       "color": "#0a7f3f",
         *       "name": "Site visit done"
         *     }
         */
        CreateTag: {
            /** @description How to show it, such as `#0a7f3f`. */
            color?: string | null;
            /** @description Unique in the organization, in small or capital letters. */
            name: string;
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
            /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
            custom?: CustomInput<"task">;
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
         *       "audience": "crm",
         *       "issuer": "https://login.example.com",
         *       "matches": "external_id",
         *       "name": "Our login"
         *     }
         */
        CreateTrustedIssuer: {
            /** @description The `aud` its tokens have for this organization. Issuer and audience together belong to one organization. */
            audience: string;
            /**
             * Format: uri
             * @description The `iss` of its tokens, character by character; https.
             */
            issuer: string;
            /**
             * Format: uri
             * @description Where its public keys are; https. Null: its discovery document says so.
             */
            jwks_uri?: string | null;
            /**
             * @description What of the member the claim is compared with. Default `external_id`. With `email`, a token whose `email_verified` is false is refused.
             * @enum {string}
             */
            matches?: "external_id" | "email";
            /** @description The claim that names the member. Default `sub`. */
            member_claim?: string;
            name: string;
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
            /** @description Your own id of the member; what a trusted issuer may call them. */
            external_id?: string | null;
            name: string;
            /** @description In any usual spelling; kept as E.164. */
            phone?: string | null;
            /**
             * @description Which records the member sees. Null: what the role gives.
             * @enum {string|null}
             */
            record_scope?: "own" | "team" | "all" | null;
            /** @description The key of a built-in role (`owner`, `admin`, `manager`, `agent`, `viewer`) or of one of yours. */
            role: string;
        };
        /**
         * @example {
         *       "ttl_seconds": 600,
         *       "user_id": "0199d7c2-7c1e-7000-8000-000000000001"
         *     }
         */
        CreateUserToken: {
            /** @description Less than the member may do. Default: everything both the member and the caller may do. */
            permissions?: ("*" | "adapters:read" | "api_keys:read" | "api_keys:write" | "assignment_rules:read" | "assignment_rules:write" | "audit:read" | "bulk:write" | "connect_links:read" | "connect_links:write" | "connections:read" | "connections:write" | "consents:read" | "consents:write" | "contacts:read" | "contacts:write" | "conversations:read" | "conversations:write" | "custom_fields:read" | "custom_fields:write" | "domains:read" | "domains:write" | "enquiries:write" | "events:read" | "exports:write" | "files:read" | "files:write" | "imports:read" | "imports:write" | "inbound:read" | "inbound:write" | "leads:read" | "leads:write" | "message_templates:read" | "message_templates:write" | "messages:send" | "notes:read" | "notes:write" | "operations:read" | "operations:write" | "organization:read" | "organization:write" | "organizations:read" | "organizations:write" | "pipelines:read" | "pipelines:write" | "privacy:read" | "privacy:write" | "search:read" | "segments:read" | "segments:write" | "stream:read" | "tags:read" | "tags:write" | "tasks:read" | "tasks:write" | "trusted_issuers:read" | "trusted_issuers:write" | "usage:read" | "user_tokens:write" | "users:read" | "users:write" | "views:read" | "views:write" | "webhook_endpoints:read" | "webhook_endpoints:write")[];
            /** @description How long it is good for. Default 900, fifteen minutes. */
            ttl_seconds?: number;
            /**
             * Format: uuid
             * @description The member the token acts as.
             */
            user_id: string;
        };
        /**
         * @example {
         *       "columns": [
         *         "title",
         *         "value",
         *         "owner_id"
         *       ],
         *       "filter": {
         *         "and": [
         *           {
         *             "field": "status",
         *             "value": "open"
         *           },
         *           {
         *             "field": "value_amount",
         *             "op": "gte",
         *             "value": 10000000
         *           }
         *         ]
         *       },
         *       "name": "Large and open",
         *       "resource": "leads",
         *       "sort": "-value_amount"
         *     }
         */
        CreateView: {
            /** @description Fields to show, in order. Kept as given. */
            columns?: string[];
            filter?: components["schemas"]["Filter"] | null;
            /**
             * @description False: for the member alone whose key asks.
             * @default true
             */
            is_shared?: boolean;
            name: string;
            /** @enum {string} */
            resource: "contacts" | "companies" | "leads" | "tasks" | "conversations" | "notes";
            /** @description As the list of the resource takes it: `-value_amount`, `expected_close_on,-created_at`. */
            sort?: string | null;
        };
        /**
         * @example {
         *       "types": [
         *         "lead.*",
         *         "message.received"
         *       ],
         *       "url": "https://receiver.example/webhooks"
         *     }
         */
        CreateWebhookEndpoint: {
            /**
             * @description The shape of the payloads.
             * @enum {string}
             */
            api_version?: "2026-11-01";
            description?: string | null;
            /** @description Default: true. */
            enabled?: boolean;
            /** @description Event types: `*` for all, `lead.*` for a family, `lead.won` for one. See the event catalogue. */
            types: string[];
            /**
             * Format: uri
             * @description Takes POST over https, on port 443 or 8443, at a public address. Redirects count as failures.
             */
            url: string;
            /**
             * Format: uuid
             * @description As whom it sees. Default: the member who makes it, if the key is a member’s.
             */
            user_id?: string | null;
        };
        CustomField: {
            /** @description Of files only: the media types it takes, by what the bytes are: `application/pdf`, `image/*`. Null: any. */
            content_types: string[] | null;
            /** Format: date-time */
            created_at: string;
            /** @description What a new record gets when nothing is given; of the type of the field. Null: none. */
            default_value: unknown;
            description: string | null;
            /** Format: uuid */
            id: string;
            /** @description Can no longer be written; the values stay. */
            is_archived: boolean;
            /** @description Who makes a record through the API must give it, unless there is a default; it cannot be cleared. */
            is_required: boolean;
            /** @description No two records have the same value. */
            is_unique: boolean;
            /** @description The name in `custom`. Never changes. */
            key: string;
            label: string;
            /** @description Of files only: bytes of the largest it takes. Null: as many as an attachment may have. */
            max_bytes: number | null;
            /** @enum {string} */
            object: "custom_field";
            /** @description Null unless the type is a choice. */
            options: {
                is_archived: boolean;
                key: string;
                label: string;
            }[] | null;
            /**
             * @description What the field belongs to.
             * @enum {string}
             */
            resource: "contact" | "company" | "lead" | "task";
            /**
             * @description `text`; `number`, a decimal string such as `"5.5"` (a JSON number is taken too); `money`, `{amount, currency}` in minor units; `date`, `2026-11-22`; `boolean`; `single_choice` and `multi_choice`, keys of options; `user`, the id of a member; `url`, http or https; `phone`, kept as E.164; `file`, the id of a file that was announced as an `attachment` and uploaded.
             * @enum {string}
             */
            type: "text" | "number" | "money" | "date" | "boolean" | "single_choice" | "multi_choice" | "user" | "url" | "phone" | "file";
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        Domain: {
            /**
             * Format: date-time
             * @description Active domains are checked again every day.
             */
            checked_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description What to put into the DNS before verifying. */
            dns_records: ({
                name: string;
                /** @enum {string} */
                type: "TXT";
                value: string;
            } | {
                name: string;
                /** @enum {string} */
                type: "CNAME";
                value: string;
            })[];
            host: string;
            /** Format: uuid */
            id: string;
            /** @description Why the last check did not succeed. */
            last_error: string | null;
            /** @enum {string} */
            object: "domain";
            /**
             * @description `active`: public pages and the API answer on it under the organization’s branding. `failed`: the proof is gone.
             * @enum {string}
             */
            status: "pending" | "active" | "failed";
            /** Format: date-time */
            updated_at: string;
            /** Format: date-time */
            verified_at: string | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
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
            /** @description With `expand=contact` only. Null when there is none, or you do not see it. */
            contact?: components["schemas"]["Contact"] | null;
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
            kind: "enquiry" | "buy_lead" | "phone_call" | "missed_call" | "catalog_view" | "whatsapp" | "form" | "booking" | "order" | "abandoned_cart" | "chat" | "unknown" | "api" | "import";
            /** @description With `expand=lead` only. Null when there is none, or you do not see it. */
            lead?: components["schemas"]["Lead"] | null;
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
        EnquiryReceipt: {
            /**
             * Format: uuid
             * @description Of the enquiry.
             */
            id: string;
            /** @enum {string} */
            object: "enquiry_receipt";
            /** Format: date-time */
            received_at: string;
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
        /** @description Bytes that were brought for an import or a record, or made by an export. */
        File: {
            /** @description The same as a media type, such as `image/png`. */
            content_type: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description GET the bytes here, without a key. */
            download_url: string | null;
            /**
             * Format: date-time
             * @description When the file is deleted, unless it is used then.
             */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** @description A custom field of a record holds it. */
            is_used: boolean;
            name: string;
            /** @enum {string} */
            object: "file";
            /**
             * @description `work`: delimited text or a workbook of at most 256 MiB for an import, or what an export made. `attachment`: what a custom field of the type `file` holds: a PDF, picture, recording, film, office document or plain text of at most 64 MiB.
             * @enum {string}
             */
            purpose: "work" | "attachment";
            /** @description Hexadecimal; null where it was not reckoned. */
            sha256: string | null;
            /** @description Bytes; so far, while they come. */
            size: number;
            /** @enum {string} */
            status: "waiting" | "uploading" | "writing" | "ready";
            /** @description What its bytes are, not its name: `csv`, `xlsx`, `jsonl`, `json`, `pdf`, `jpeg`, `png`, `gif`, `webp`, `heic`, `mp4`, `mp3`, `ogg`, `docx`, `pptx`, `text`; may grow. Null until they came. */
            type: string | null;
            /** Format: date-time */
            updated_at: string;
            /** @description PUT the raw bytes here, without a key. Null once they came. */
            upload_url: string | null;
            /**
             * Format: date-time
             * @description Until when the links work: 15 minutes. Get the file again for new ones.
             */
            url_expires_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        /**
         * @description Exactly one of `and`, `or`, `not` and `field`. At most 5 levels and 50 conditions.
         * @example {
         *       "and": [
         *         {
         *           "field": "created_at",
         *           "op": "gte",
         *           "value": "2026-11-01T00:00:00Z"
         *         }
         *       ]
         *     }
         */
        Filter: {
            and?: components["schemas"]["Filter"][];
            /** @description A field the list can be filtered by. */
            field?: string;
            not?: components["schemas"]["Filter"];
            /**
             * @description Default: `eq`.
             * @enum {string}
             */
            op?: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "in" | "nin" | "contains" | "starts_with" | "is_null";
            or?: components["schemas"]["Filter"][];
            /** @description As the field and operator want it: a list for `in` and `nin`, whether for `is_null`. */
            value?: unknown;
        };
        /** @description A file of contacts, leads or companies being recorded. */
        Import: {
            created: number;
            /** Format: date-time */
            created_at: string;
            dry_run: boolean;
            /** @description Why the import as a whole failed, as a problem. */
            error: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: uuid
             * @description A CSV of the rows that failed: the original columns and `error`. Complete once the import ended.
             */
            error_file_id: string | null;
            failed: number;
            /** @description With `expand=file` only. Null when there is none, or you do not see it. */
            file?: components["schemas"]["File"] | null;
            /** Format: uuid */
            file_id: string;
            /** @description The columns of the file; null until it was looked at. */
            headers: string[] | null;
            /** Format: uuid */
            id: string;
            /** @description Column to field, as given or as guessed from the headers. */
            mapping: {
                [key: string]: string;
            } | null;
            /** @enum {string} */
            object: "import";
            /**
             * @description For rows about somebody who is known by phone, e-mail or external id. `append` fills what is blank, `update` overwrites with what the row gives, `skip` leaves them as they are. A lead is known by its external id, else as the open lead of its contact in the pipeline; a company by external id, else name.
             * @enum {string}
             */
            on_match: "append" | "update" | "skip";
            /** @description With `expand=operation` only. Null when there is none, or you do not see it. */
            operation?: components["schemas"]["Operation"] | null;
            /**
             * Format: uuid
             * @description The operation that does it; has the same id.
             */
            operation_id: string;
            /** @enum {string} */
            resource: "contacts" | "leads" | "companies";
            /** @description Of a dry run: the first 20 rows, each `{row, values, outcome, id, error}`; `row` counts from the header, which is 1. */
            sample: {
                [key: string]: unknown;
            }[];
            /** @description Known and left as they were. */
            skipped: number;
            /** @enum {string} */
            status: "pending" | "running" | "succeeded" | "failed" | "cancelled";
            updated: number;
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
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
            /** @description With `expand=company` only. Null when there is none, or you do not see it. */
            company?: components["schemas"]["Company"] | null;
            /** Format: uuid */
            company_id: string | null;
            /** @description With `expand=contact` also everything a Contact has. */
            contact: {
                name: string | null;
                /** @description The primary phone. */
                phone: string | null;
            };
            /** Format: uuid */
            contact_id: string;
            /** Format: date-time */
            created_at: string;
            /** @description Values of the organization’s custom fields, by key; a field without a value is left out. See `GET /v1/custom_fields?resource=lead`. */
            custom: CustomValues<"lead">;
            /** Format: date */
            expected_close_on: string | null;
            external_id: string | null;
            /** @description With `expand=files` only: those of them that you see. */
            files?: components["schemas"]["File"][];
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
            /** @description With `expand=owner` only. Null when there is none, or you do not see it. */
            owner?: components["schemas"]["User"] | null;
            /**
             * Format: uuid
             * @description The salesperson. Null: nobody yet.
             */
            owner_id: string | null;
            /** @description With `expand=pipeline` only. Null when there is none, or you do not see it. */
            pipeline?: components["schemas"]["Pipeline"] | null;
            /** Format: uuid */
            pipeline_id: string;
            /** @description `indiamart`, `web-form`, `whatsapp`, `whatsapp_ad`, `api` or your own word. */
            source: string;
            /** @description With `expand=stage` only. Null when there is none, or you do not see it. */
            stage?: components["schemas"]["Stage"] | null;
            /** Format: date-time */
            stage_entered_at: string;
            /** Format: uuid */
            stage_id: string;
            /** @enum {string} */
            status: "open" | "won" | "lost";
            sub_source: string | null;
            /** @description Ids of its tags, the oldest link first. See `GET /v1/tags`. */
            tags: string[];
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
        LeadAccess: {
            can_change: boolean;
            can_read: boolean;
            /** @description What the role hides or locks of leads and their contacts. */
            field_rules: {
                /** @enum {string} */
                access: "hidden" | "read_only";
                field: string;
            }[];
            /** Format: uuid */
            lead_id: string;
            /** @enum {string} */
            object: "lead_access";
            /**
             * Format: uuid
             * @description Who owns the lead.
             */
            owner_id: string | null;
            reasons: {
                /** @enum {string} */
                code: "member_deactivated" | "permission_read" | "permission_write" | "sees_all_records" | "is_owner" | "shares_team_with_owner" | "nobody_owns_it" | "somebody_else_owns_it" | "field_hidden" | "field_read_only";
                /** @description The same in words. */
                detail: string;
                /**
                 * @description `denies` wins over `allows`; `limits` concerns one field.
                 * @enum {string}
                 */
                effect: "allows" | "denies" | "limits";
            }[];
            /**
             * @description The member’s own, or what the role gives.
             * @enum {string}
             */
            record_scope: "own" | "team" | "all";
            /** @description The key of the member’s role. */
            role: string | null;
            /** @description Teams in which both the member and the owner are. */
            shared_team_ids: string[];
            /**
             * Format: uuid
             * @description Null: a key that acts as no member.
             */
            user_id: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "contact": {
         *             "name": "Ananya Iyer",
         *             "phones": [
         *               "99999 12345"
         *             ]
         *           },
         *           "title": "5 kW rooftop solar"
         *         }
         *       ]
         *     }
         */
        LeadBatch: {
            /** @description All or nothing. Default: false. */
            atomic?: boolean;
            items: (components["schemas"]["CreateLead"] | {
                /** Format: uuid */
                company_id?: string | null;
                /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
                custom?: CustomInput<"lead">;
                /**
                 * Format: date
                 * @description Calendar date.
                 */
                expected_close_on?: string | null;
                external_id?: string | null;
                /** Format: uuid */
                id: string;
                /** @description Your own string pairs, keys of at most 40 characters. */
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
            })[];
        };
        LeadBatchResult: {
            /** @description In the order of the items; each has either `resource` or `error`. */
            data: {
                error?: components["schemas"]["Problem"];
                /** @description Of the item in the request. */
                index: number;
                resource?: components["schemas"]["Lead"];
                /** @description What the item alone would have been answered with. */
                status: number;
            }[];
        };
        LegalHold: {
            /** Format: uuid */
            contact_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            object: "legal_hold";
            reason: string;
            /** Format: date-time */
            released_at: string | null;
            /** Format: date-time */
            updated_at: string;
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
        ManagedOrganization: {
            /** @description ISO 3166-1 alpha-2. National phone numbers are read in it. */
            country: string;
            /** Format: date-time */
            created_at: string;
            /** @description ISO 4217. */
            currency: string;
            /** Format: date-time */
            deleted_at: string | null;
            /**
             * @description Which prefix its keys have: `sk_live_` or `sk_test_`. Default: that of the organization above.
             * @enum {string}
             */
            environment: "live" | "test";
            /**
             * Format: date-time
             * @description Of a deleted organization: until then it can be resumed, then its data is erased.
             */
            erased_after: string | null;
            /** @description Your own id for it; unique among the organizations you made. */
            external_id: string | null;
            /** Format: uuid */
            id: string;
            /** @description BCP 47. */
            locale: string;
            name: string;
            /** @enum {string} */
            object: "organization";
            /**
             * Format: uuid
             * @description The organization above.
             */
            parent_id: string | null;
            /** @enum {string} */
            status: "active" | "suspended" | "deleted";
            /** @description IANA time zone, such as `Asia/Kolkata`. */
            time_zone: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        Message: {
            /** Format: date-time */
            accepted_at: string | null;
            /** @description With `expand=author` only. Null when there is none, or you do not see it. */
            author?: components["schemas"]["User"] | null;
            /** Format: uuid */
            author_id: string | null;
            /**
             * Format: uuid
             * @description The number it really came in on or went out from.
             */
            connection_id: string;
            /** @description With `expand=contact` only. Null when there is none, or you do not see it. */
            contact?: components["schemas"]["Contact"] | null;
            /** Format: uuid */
            contact_id: string;
            /** @description What the type calls for. Null: hidden from your role. */
            content: {
                [key: string]: unknown;
            } | null;
            /** @description With `expand=conversation` only. Null when there is none, or you do not see it. */
            conversation?: components["schemas"]["Conversation"] | null;
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
        MessageTemplate: {
            body: {
                /** @description Of authentication templates: advises not to share the code. */
                add_security_recommendation: boolean;
                /** @description What may stand for each variable, by its name: reviewers see it. */
                examples: {
                    [key: string]: string;
                };
                /** @description Variables stand neither at its ends nor beside one another. */
                text: string | null;
            };
            buttons: {
                /** @description Of a `url` with a variable: what may stand for it. Of `copy_code`: a code of up to 20 letters and digits. */
                example: string | null;
                /** @description Of `phone_number`: `+919999912345`. */
                phone_number: string | null;
                /** @description The label. WhatsApp labels `copy_code` itself, and `otp` unless given. */
                text: string | null;
                /**
                 * @description `otp` copies the code of an authentication template.
                 * @enum {string}
                 */
                type: "quick_reply" | "url" | "phone_number" | "copy_code" | "otp";
                /** @description Of `url`: http or https, with at most one variable, `{{1}}`, at its end. */
                url: string | null;
            }[];
            /**
             * @description The words of `authentication` templates are WhatsApp’s own: they have no texts, only options.
             * @enum {string}
             */
            category: "marketing" | "utility" | "authentication";
            /** Format: date-time */
            created_at: string;
            footer: {
                /** @description Of authentication templates: tells how long. */
                code_expiration_minutes: number | null;
                /** @description Without variables. */
                text: string | null;
            } | null;
            header: {
                /** @description What may stand for each variable, by its name: reviewers see it. */
                examples: {
                    [key: string]: string;
                };
                /**
                 * @description Media and places are given when a message is sent.
                 * @enum {string}
                 */
                format: "text" | "image" | "video" | "document" | "location";
                /** @description Of a text header: at most one variable. */
                text: string | null;
            } | null;
            /** Format: uuid */
            id: string;
            /** @description As WhatsApp writes it: `en`, `hi`, `en_US`. Never changes. */
            language: string;
            /** @description Unique in its language. Never changes. */
            name: string;
            /** @enum {string} */
            object: "message_template";
            /**
             * @description How variables are written: `named`, `{{first_name}}`, or `positional`, `{{1}}`, `{{2}}` in this order.
             * @enum {string}
             */
            parameter_format: "named" | "positional";
            /** @description What has to be given when a message is sent; follows from the components. */
            parameters: {
                /** @description Which button, from 0; null elsewhere. */
                button_index: number | null;
                /**
                 * @description Where it stands.
                 * @enum {string}
                 */
                component: "header" | "body" | "button";
                example: string | null;
                /** @description As between the braces; null where no text has it. */
                name: string | null;
                /** @enum {string} */
                type: "text" | "coupon_code" | "image" | "video" | "document" | "location";
            }[];
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        MessageTemplateParameters: {
            /** Format: uuid */
            message_template_id: string;
            /** @enum {string} */
            object: "message_template_parameters";
            /**
             * @description How variables are written: `named`, `{{first_name}}`, or `positional`, `{{1}}`, `{{2}}` in this order.
             * @enum {string}
             */
            parameter_format: "named" | "positional";
            /** @description What has to be given when a message is sent; follows from the components. */
            parameters: {
                /** @description Which button, from 0; null elsewhere. */
                button_index: number | null;
                /**
                 * @description Where it stands.
                 * @enum {string}
                 */
                component: "header" | "body" | "button";
                example: string | null;
                /** @description As between the braces; null where no text has it. */
                name: string | null;
                /** @enum {string} */
                type: "text" | "coupon_code" | "image" | "video" | "document" | "location";
            }[];
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
            /** @description With `expand=author` only. Null when there is none, or you do not see it. */
            author?: components["schemas"]["User"] | null;
            /**
             * Format: uuid
             * @description The member who wrote it; null when no member did.
             */
            author_id: string | null;
            body: string;
            /** @description With `expand=contact` only. Null when there is none, or you do not see it. */
            contact?: components["schemas"]["Contact"] | null;
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
            /** @description With `expand=lead` only. Null when there is none, or you do not see it. */
            lead?: components["schemas"]["Lead"] | null;
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
        /** @description Work that goes on after its request was answered. */
        Operation: {
            /** Format: date-time */
            created_at: string;
            /** @description Why it failed, as a problem of the error catalogue. */
            error: ({
                code: string;
                detail: string;
                status: number;
                title: string;
            } & {
                [key: string]: unknown;
            }) | null;
            /**
             * Format: date-time
             * @description A finished operation can be read until then.
             */
            expires_at: string | null;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            /** @description `import`, `export`, `bulk`, `privacy.access`, `privacy.erasure`; may grow. */
            kind: string;
            /** @enum {string} */
            object: "operation";
            progress: {
                /** @description Rows dealt with so far. */
                done: number;
                /** @description Null while it is not known. */
                total: number | null;
            };
            /** @description What came of it, once it succeeded; its fields depend on `kind`. */
            result: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            started_at: string | null;
            /** @enum {string} */
            status: "pending" | "running" | "succeeded" | "failed" | "cancelled";
            /** Format: date-time */
            updated_at: string;
            /** @description With `expand=user` only. Null when there is none, or you do not see it. */
            user?: components["schemas"]["User"] | null;
            /**
             * Format: uuid
             * @description The member who asked for it. Null: a key of no member.
             */
            user_id: string | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        Organization: {
            /** @description Origins of pages that may use user tokens and tokens of trusted issuers. As browsers send it, such as `https://www.example.com`; http for localhost only. */
            allowed_origins: string[];
            /** @description ISO 3166-1 alpha-2. National phone numbers are read in it. */
            country: string;
            /** Format: date-time */
            created_at: string;
            /** @description ISO 4217. */
            currency: string;
            /**
             * @description Which prefix its keys have: `sk_live_` or `sk_test_`.
             * @enum {string}
             */
            environment: "live" | "test";
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
        OrganizationLimits: {
            /** @description What holds: the smallest of its own and of those of the organizations above. */
            effective: {
                /** @description Requests to the API. Null: none. */
                api_requests_per_minute: number | null;
                /** @description Contacts. Refused through the API; who comes from outside is recorded all the same and flagged. Null: none. */
                contacts: number | null;
                /** @description Messages given to be sent, by calendar month in UTC. Null: none. */
                messages_per_month: number | null;
                /** @description Organizations below it, at any depth, without the deleted ones. Null: none. */
                organizations: number | null;
                /** @description Bytes of files, those of exports and reports among them. Uploads and exports are refused; what tells how an import or bulk work went is written all the same. Null: none. */
                storage_bytes: number | null;
                /** @description Active members. Null: none. */
                users: number | null;
            };
            /** @description As they were given to this organization. */
            limits: {
                /** @description Requests to the API. Null: none. */
                api_requests_per_minute: number | null;
                /** @description Contacts. Refused through the API; who comes from outside is recorded all the same and flagged. Null: none. */
                contacts: number | null;
                /** @description Messages given to be sent, by calendar month in UTC. Null: none. */
                messages_per_month: number | null;
                /** @description Organizations below it, at any depth, without the deleted ones. Null: none. */
                organizations: number | null;
                /** @description Bytes of files, those of exports and reports among them. Uploads and exports are refused; what tells how an import or bulk work went is written all the same. Null: none. */
                storage_bytes: number | null;
                /** @description Active members. Null: none. */
                users: number | null;
            };
            /** @enum {string} */
            object: "organization_limits";
            /** Format: uuid */
            organization_id: string;
            /** @description So far; messages of this month. */
            used: {
                contacts: number;
                messages_per_month: number;
                organizations: number;
                storage_bytes: number;
                users: number;
            };
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
        PrivacyRequest: {
            /** @description Of an erasure: `erased_at` and the rows that were deleted or emptied, by table. Of an access: the manifest: `files`, each with its table, rows and SHA-256, and `attachments`, copies of what custom fields hold, by the `id` that stands in the field. */
            certificate: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            completed_at: string | null;
            /** Format: uuid */
            contact_id: string;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date
             * @description The last day to answer.
             */
            due_on: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "access" | "erasure" | "correction";
            note: string | null;
            /** @enum {string} */
            object: "privacy_request";
            /** Format: uuid */
            operation_id: string | null;
            /**
             * @description `open`: a correction to be made by people. `on_hold`: a legal hold on the contact delays the erasure; it goes on by itself when the hold is released.
             * @enum {string}
             */
            status: "open" | "running" | "on_hold" | "completed" | "failed" | "cancelled";
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
        PushBlueprint: {
            organization_ids: string[];
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
        RenderedMessageTemplate: {
            body: string;
            buttons: {
                /** @description What is copied. */
                code: string | null;
                phone_number: string | null;
                text: string | null;
                /**
                 * @description `otp` copies the code of an authentication template.
                 * @enum {string}
                 */
                type: "quick_reply" | "url" | "phone_number" | "copy_code" | "otp";
                url: string | null;
            }[];
            footer: string | null;
            header: {
                /**
                 * @description Media and places are given when a message is sent.
                 * @enum {string}
                 */
                format: "text" | "image" | "video" | "document" | "location";
                /** @description Of a text header. */
                text: string | null;
            } | null;
            /** Format: uuid */
            message_template_id: string;
            /** @enum {string} */
            object: "rendered_message_template";
        };
        /**
         * @example {
         *       "body": {
         *         "first_name": "Ananya",
         *         "visit_date": "12 November"
         *       }
         *     }
         */
        RenderMessageTemplate: {
            /** @description Values for the body, by the name of the variable. */
            body?: {
                [key: string]: string;
            };
            /** @description Values for the buttons that take one, by their index. */
            buttons?: {
                [key: string]: string;
            };
            /** @description Values for the header, by the name of the variable. */
            header?: {
                [key: string]: string;
            };
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
        /**
         * @example {
         *       "failed_only": true,
         *       "since": "2026-11-01T00:00:00Z"
         *     }
         */
        ReplayWebhooks: {
            /** @description Only deliveries that were given up. Default: all events of the time, again. */
            failed_only?: boolean;
            /**
             * Format: date-time
             * @description Events recorded since then, 30 days ago at most. Default: `missed_since`.
             */
            since?: string;
            /**
             * Format: date-time
             * @description Default: now.
             */
            until?: string;
        };
        /**
         * @example {
         *       "user_id": "0199d7c2-7c1e-7000-8000-000000000001"
         *     }
         */
        RevokeUserTokens: {
            /** Format: uuid */
            user_id: string;
        };
        Role: {
            /** @description Built-in roles cannot be changed or deleted. */
            built_in: boolean;
            /** Format: date-time */
            created_at: string;
            /** @description Fields its members do not see, or do not change. `hidden`: null in every answer, event and list, no filter, no change; a custom field is left out. `read_only`: shown, no change. */
            field_rules: {
                /** @enum {string} */
                access: "hidden" | "read_only";
                field: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @description What `users.role` names; it stays as it is. */
            key: string;
            name: string;
            /** @enum {string} */
            object: "role";
            /** @description `*` is everything, also what comes later. */
            permissions: string[];
            /**
             * @description Which records its members see, unless the member says otherwise.
             * @enum {string}
             */
            record_scope: "own" | "team" | "all";
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        RoleList: {
            /** @description The built-in ones, then those of the organization by name. */
            data: components["schemas"]["Role"][];
            /** @enum {string} */
            object: "list";
        };
        RoleOptions: {
            /** @description The fields a role can hide or lock. */
            fields: {
                field: string;
                summary: string;
            }[];
            /** @enum {string} */
            object: "role_options";
            /** @description Everything a role can allow. */
            permissions: string[];
        };
        /**
         * @example {
         *       "overlap_seconds": 3600
         *     }
         */
        RollApiKey: {
            /** @description How long the secret so far still works, at most 7 days. Default 0: it ends at once. */
            overlap_seconds?: number;
        };
        SearchResult: {
            /** Format: uuid */
            contact_id: string | null;
            highlight: {
                end: number;
                field: string;
                /** @description Of what was typed, in UTF-16 units of `text`. */
                start: number;
                text: string;
            } | null;
            /**
             * Format: uuid
             * @description Of the contact, company, lead or message.
             */
            id: string;
            /** @enum {string} */
            object: "search_result";
            /** @description From 0 to 1: phones and e-mails first, then names, titles, messages, and guesses. */
            score: number;
            /** @description Name, title, or the beginning of the message. */
            title: string | null;
            /** @enum {string} */
            type: "contact" | "company" | "lead" | "message";
        };
        SearchResults: {
            /** @description The likeliest first. */
            data: components["schemas"]["SearchResult"][];
            /** @enum {string} */
            object: "list";
        };
        Segment: {
            /** Format: date-time */
            created_at: string;
            description: string | null;
            filter: components["schemas"]["Filter"];
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            object: "segment";
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
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
         * @description The whole branding: what is left out is none.
         * @example {
         *       "name": "Neel CRM",
         *       "primary_color": "#0b6e4f",
         *       "support_url": "https://help.example.com"
         *     }
         */
        SetBranding: {
            /** @description Such as `#f2a541`. */
            accent_color?: string | null;
            /**
             * Format: email
             * @description The address e-mail is sent from.
             */
            from_address?: string | null;
            /** @description An image, by https. */
            logo_url?: string | null;
            /** @description As customers read it. */
            name: string;
            /** @description Stands under documents. */
            pdf_footer?: string | null;
            /** @description Such as `#0b6e4f`. */
            primary_color?: string | null;
            /** @description Where people get help. */
            support_url?: string | null;
        };
        /**
         * @description The whole set: what is left out has no limit.
         * @example {
         *       "contacts": 25000,
         *       "messages_per_month": 50000,
         *       "users": 10
         *     }
         */
        SetLimits: {
            /** @description Requests to the API. Null: none. */
            api_requests_per_minute?: number | null;
            /** @description Contacts. Refused through the API; who comes from outside is recorded all the same and flagged. Null: none. */
            contacts?: number | null;
            /** @description Messages given to be sent, by calendar month in UTC. Null: none. */
            messages_per_month?: number | null;
            /** @description Organizations below it, at any depth, without the deleted ones. Null: none. */
            organizations?: number | null;
            /** @description Bytes of files, those of exports and reports among them. Uploads and exports are refused; what tells how an import or bulk work went is written all the same. Null: none. */
            storage_bytes?: number | null;
            /** @description Active members. Null: none. */
            users?: number | null;
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
        Tag: {
            color: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            object: "tag";
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        Task: {
            /** @description With `expand=assignee` only. Null when there is none, or you do not see it. */
            assignee?: components["schemas"]["User"] | null;
            /**
             * Format: uuid
             * @description The member who is to do it. Null: nobody yet.
             */
            assignee_id: string | null;
            /** Format: date-time */
            completed_at: string | null;
            /** @description With `expand=contact` only. Null when there is none, or you do not see it. */
            contact?: components["schemas"]["Contact"] | null;
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
            /** @description Values of the organization’s custom fields, by key; a field without a value is left out. See `GET /v1/custom_fields?resource=task`. */
            custom: CustomValues<"task">;
            /**
             * Format: date-time
             * @description `task.due` is published at this time if the task is still open.
             */
            due_at: string | null;
            /** @description With `expand=files` only: those of them that you see. */
            files?: components["schemas"]["File"][];
            /** Format: uuid */
            id: string;
            /**
             * @description How the customer is followed up.
             * @enum {string}
             */
            kind: "call" | "whatsapp" | "visit" | "demo" | "email" | "other";
            /** @description With `expand=lead` only. Null when there is none, or you do not see it. */
            lead?: components["schemas"]["Lead"] | null;
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
        /**
         * @example {
         *       "items": [
         *         {
         *           "kind": "call",
         *           "title": "Call about the rooftop quotation"
         *         }
         *       ]
         *     }
         */
        TaskBatch: {
            /** @description All or nothing. Default: false. */
            atomic?: boolean;
            items: (components["schemas"]["CreateTask"] | {
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
                /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
                custom?: CustomInput<"task">;
                /**
                 * Format: date-time
                 * @description When it is to be done: RFC 3339 with an offset or `Z`.
                 */
                due_at?: string | null;
                /** Format: uuid */
                id: string;
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
            })[];
        };
        TaskBatchResult: {
            /** @description In the order of the items; each has either `resource` or `error`. */
            data: {
                error?: components["schemas"]["Problem"];
                /** @description Of the item in the request. */
                index: number;
                resource?: components["schemas"]["Task"];
                /** @description What the item alone would have been answered with. */
                status: number;
            }[];
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
            /** @description With `expand=users` only: those of them that you see. */
            users?: components["schemas"]["User"][];
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        TrustedIssuer: {
            /** @description The `aud` its tokens have for this organization. Issuer and audience together belong to one organization. */
            audience: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uri
             * @description The `iss` of its tokens, character by character; https.
             */
            issuer: string;
            /**
             * Format: uri
             * @description Where its public keys are; https. Null: its discovery document says so.
             */
            jwks_uri: string | null;
            /**
             * @description What of the member the claim is compared with. Default `external_id`. With `email`, a token whose `email_verified` is false is refused.
             * @enum {string}
             */
            matches: "external_id" | "email";
            /** @description The claim that names the member. Default `sub`. */
            member_claim: string;
            name: string;
            /** @enum {string} */
            object: "trusted_issuer";
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        /**
         * @example {
         *       "allowed_ips": [
         *         "127.0.0.1",
         *         "::1",
         *         "203.0.113.0/24"
         *       ]
         *     }
         */
        UpdateApiKey: {
            /** @description IPv4 and IPv6 addresses and ranges (`203.0.113.0/24`) it may be used from. Empty: from anywhere. */
            allowed_ips?: string[];
            /** Format: date-time */
            expires_at?: string | null;
            name?: string;
            /** @description Of a publishable key: origins of the pages that may use it. As browsers send it, such as `https://www.example.com`; http for localhost only. */
            origins?: string[];
            permissions?: ("*" | "adapters:read" | "api_keys:read" | "api_keys:write" | "assignment_rules:read" | "assignment_rules:write" | "audit:read" | "bulk:write" | "connect_links:read" | "connect_links:write" | "connections:read" | "connections:write" | "consents:read" | "consents:write" | "contacts:read" | "contacts:write" | "conversations:read" | "conversations:write" | "custom_fields:read" | "custom_fields:write" | "domains:read" | "domains:write" | "enquiries:write" | "events:read" | "exports:write" | "files:read" | "files:write" | "imports:read" | "imports:write" | "inbound:read" | "inbound:write" | "leads:read" | "leads:write" | "message_templates:read" | "message_templates:write" | "messages:send" | "notes:read" | "notes:write" | "operations:read" | "operations:write" | "organization:read" | "organization:write" | "organizations:read" | "organizations:write" | "pipelines:read" | "pipelines:write" | "privacy:read" | "privacy:write" | "search:read" | "segments:read" | "segments:write" | "stream:read" | "tags:read" | "tags:write" | "tasks:read" | "tasks:write" | "trusted_issuers:read" | "trusted_issuers:write" | "usage:read" | "user_tokens:write" | "users:read" | "users:write" | "views:read" | "views:write" | "webhook_endpoints:read" | "webhook_endpoints:write")[];
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
            /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
            custom?: CustomInput<"company">;
            domain?: string | null;
            /** @description Your own id; unique in the organization. */
            external_id?: string | null;
            /** @description GST identification number. */
            gstin?: string | null;
            /** @description Your own string pairs, keys of at most 40 characters. */
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
            /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
            custom?: CustomInput<"contact">;
            emails?: string[];
            /** @description Your own id; unique in the organization. */
            external_id?: string | null;
            language?: string | null;
            /** @description Your own string pairs, keys of at most 40 characters. */
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
         *       "label": "Electricity bill a month"
         *     }
         */
        UpdateCustomField: {
            /** @description Of files only: the media types it takes, by what the bytes are: `application/pdf`, `image/*`. Null: any. */
            content_types?: string[] | null;
            /** @description What a new record gets when nothing is given; of the type of the field. Null: none. */
            default_value?: unknown;
            /** @description What people should enter. */
            description?: string | null;
            is_archived?: boolean;
            /** @description Who makes a record through the API must give it, unless there is a default; it cannot be cleared. */
            is_required?: boolean;
            label?: string;
            /** @description Of files only: bytes of the largest it takes. Null: as many as an attachment may have. */
            max_bytes?: number | null;
            /** @description Of choices only, in order. Options are archived, never removed. */
            options?: {
                /** @description Can no longer be chosen; where it is chosen, it stays. */
                is_archived?: boolean;
                /** @description What is kept in records. Never changes. */
                key: string;
                label: string;
            }[];
            /**
             * @description Only where no value changes: numbers, dates, urls, phones and single choices can become text.
             * @enum {string}
             */
            type?: "text" | "number" | "money" | "date" | "boolean" | "single_choice" | "multi_choice" | "user" | "url" | "phone" | "file";
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
            /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
            custom?: CustomInput<"lead">;
            /**
             * Format: date
             * @description Calendar date.
             */
            expected_close_on?: string | null;
            external_id?: string | null;
            /** @description Your own string pairs, keys of at most 40 characters. */
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
         *       "name": "Kulkarni Green Energy"
         *     }
         */
        UpdateManagedOrganization: {
            /** @description ISO 3166-1 alpha-2. National phone numbers are read in it. */
            country?: string;
            /** @description ISO 4217. */
            currency?: string;
            /** @description Your own id for it; unique among the organizations you made. */
            external_id?: string | null;
            /** @description BCP 47. */
            locale?: string;
            name?: string;
            /** @description IANA time zone, such as `Asia/Kolkata`. */
            time_zone?: string;
        };
        /**
         * @description Components are replaced whole.
         * @example {
         *       "footer": {
         *         "text": "Reply STOP to hear no more"
         *       }
         *     }
         */
        UpdateMessageTemplate: {
            /** @description Authentication templates leave `text` out. */
            body?: {
                /** @description Of authentication templates: advises not to share the code. */
                add_security_recommendation?: boolean;
                /** @description What may stand for each variable, by its name: reviewers see it. */
                examples?: {
                    [key: string]: string;
                };
                /** @description Variables stand neither at its ends nor beside one another. */
                text?: string | null;
            };
            /** @description At most two `url`, one `phone_number`, one `copy_code`; quick replies all before or all after the others. An authentication template has exactly one, `otp`. */
            buttons?: {
                /** @description Of a `url` with a variable: what may stand for it. Of `copy_code`: a code of up to 20 letters and digits. */
                example?: string | null;
                /** @description Of `phone_number`: `+919999912345`. */
                phone_number?: string | null;
                /** @description The label. WhatsApp labels `copy_code` itself, and `otp` unless given. */
                text?: string | null;
                /**
                 * @description `otp` copies the code of an authentication template.
                 * @enum {string}
                 */
                type: "quick_reply" | "url" | "phone_number" | "copy_code" | "otp";
                /** @description Of `url`: http or https, with at most one variable, `{{1}}`, at its end. */
                url?: string | null;
            }[];
            /**
             * @description The words of `authentication` templates are WhatsApp’s own: they have no texts, only options.
             * @enum {string}
             */
            category?: "marketing" | "utility" | "authentication";
            footer?: {
                /** @description Of authentication templates: tells how long. */
                code_expiration_minutes?: number | null;
                /** @description Without variables. */
                text?: string | null;
            } | null;
            header?: {
                /** @description What may stand for each variable, by its name: reviewers see it. */
                examples?: {
                    [key: string]: string;
                };
                /**
                 * @description Media and places are given when a message is sent.
                 * @enum {string}
                 */
                format: "text" | "image" | "video" | "document" | "location";
                /** @description Of a text header: at most one variable. */
                text?: string | null;
            } | null;
            /**
             * @description How variables are written: `named`, `{{first_name}}`, or `positional`, `{{1}}`, `{{2}}` in this order.
             * @enum {string}
             */
            parameter_format?: "named" | "positional";
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
            /** @description Origins of pages that may use user tokens and tokens of trusted issuers. As browsers send it, such as `https://www.example.com`; http for localhost only. */
            allowed_origins?: string[];
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
         *       "record_scope": "team"
         *     }
         */
        UpdateRole: {
            /** @description Fields its members do not see, or do not change. `hidden`: null in every answer, event and list, no filter, no change; a custom field is left out. `read_only`: shown, no change. */
            field_rules?: {
                /** @enum {string} */
                access: "hidden" | "read_only";
                /** @description `contact.phones`, `lead.custom.<key>`; see `GET /v1/roles/options`. */
                field: string;
            }[];
            name?: string;
            permissions?: ("*" | "adapters:read" | "api_keys:read" | "api_keys:write" | "assignment_rules:read" | "assignment_rules:write" | "audit:read" | "bulk:write" | "connect_links:read" | "connect_links:write" | "connections:read" | "connections:write" | "consents:read" | "consents:write" | "contacts:read" | "contacts:write" | "conversations:read" | "conversations:write" | "custom_fields:read" | "custom_fields:write" | "domains:read" | "domains:write" | "enquiries:write" | "events:read" | "exports:write" | "files:read" | "files:write" | "imports:read" | "imports:write" | "inbound:read" | "inbound:write" | "leads:read" | "leads:write" | "message_templates:read" | "message_templates:write" | "messages:send" | "notes:read" | "notes:write" | "operations:read" | "operations:write" | "organization:read" | "organization:write" | "organizations:read" | "organizations:write" | "pipelines:read" | "pipelines:write" | "privacy:read" | "privacy:write" | "search:read" | "segments:read" | "segments:write" | "stream:read" | "tags:read" | "tags:write" | "tasks:read" | "tasks:write" | "trusted_issuers:read" | "trusted_issuers:write" | "usage:read" | "user_tokens:write" | "users:read" | "users:write" | "views:read" | "views:write" | "webhook_endpoints:read" | "webhook_endpoints:write")[];
            /**
             * @description Which records its members see, unless the member says otherwise.
             * @enum {string}
             */
            record_scope?: "own" | "team" | "all";
        };
        /**
         * @example {
         *       "description": "For the monsoon offer"
         *     }
         */
        UpdateSegment: {
            description?: string | null;
            filter?: components["schemas"]["Filter"];
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
         *       "color": "#7f3f0a"
         *     }
         */
        UpdateTag: {
            /** @description How to show it, such as `#0a7f3f`. */
            color?: string | null;
            /** @description Unique in the organization, in small or capital letters. */
            name?: string;
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
            /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
            custom?: CustomInput<"task">;
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
         *       "name": "Our new login"
         *     }
         */
        UpdateTrustedIssuer: {
            /**
             * Format: uri
             * @description Where its public keys are; https. Null: its discovery document says so.
             */
            jwks_uri?: string | null;
            /**
             * @description What of the member the claim is compared with. Default `external_id`. With `email`, a token whose `email_verified` is false is refused.
             * @enum {string}
             */
            matches?: "external_id" | "email";
            /** @description The claim that names the member. Default `sub`. */
            member_claim?: string;
            name?: string;
        };
        /**
         * @example {
         *       "role": "manager"
         *     }
         */
        UpdateUser: {
            /** Format: email */
            email?: string;
            /** @description Your own id of the member; what a trusted issuer may call them. */
            external_id?: string | null;
            name?: string;
            /** @description In any usual spelling; kept as E.164. */
            phone?: string | null;
            /**
             * @description Which records the member sees. Null: what the role gives.
             * @enum {string|null}
             */
            record_scope?: "own" | "team" | "all" | null;
            /** @description The key of a built-in role (`owner`, `admin`, `manager`, `agent`, `viewer`) or of one of yours. */
            role?: string;
        };
        /**
         * @example {
         *       "sort": "-created_at"
         *     }
         */
        UpdateView: {
            /** @description Fields to show, in order. Kept as given. */
            columns?: string[];
            filter?: components["schemas"]["Filter"] | null;
            name?: string;
            /** @description As the list of the resource takes it: `-value_amount`, `expected_close_on,-created_at`. */
            sort?: string | null;
        };
        /**
         * @example {
         *       "description": "Everything, for the warehouse",
         *       "types": [
         *         "*"
         *       ]
         *     }
         */
        UpdateWebhookEndpoint: {
            /**
             * @description The shape of the payloads.
             * @enum {string}
             */
            api_version?: "2026-11-01";
            description?: string | null;
            enabled?: boolean;
            /** @description Event types: `*` for all, `lead.*` for a family, `lead.won` for one. See the event catalogue. */
            types?: string[];
            /**
             * Format: uri
             * @description Takes POST over https, on port 443 or 8443, at a public address. Redirects count as failures.
             */
            url?: string;
        };
        /**
         * @example {
         *       "contact": {
         *         "name": "Ananya Iyer",
         *         "phones": [
         *           "99999 12345"
         *         ]
         *       },
         *       "title": "5 kW rooftop solar"
         *     }
         */
        UpsertLead: {
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
                /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
                custom?: CustomInput<"contact">;
                emails?: string[];
                /** @description Your own id; unique in the organization. */
                external_id?: string | null;
                language?: string | null;
                /** @description Your own string pairs, keys of at most 40 characters. */
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
            /** @description Values of custom fields, by key. Fields that are not named keep their value; null clears it. */
            custom?: CustomInput<"lead">;
            /** @description What the person asked for; recorded as an enquiry of the lead. */
            enquiry?: {
                /** @description `utm_source`, `campaign_id`, `click_id`, …; at most 64 KiB as JSON. */
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
            /** @description Your own string pairs, keys of at most 40 characters. */
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
        Usage: {
            /** @description Of messages sent: as the provider charged them, such as `marketing`; null if unknown. */
            category: string | null;
            /** @description The calendar day, in UTC. */
            day: string;
            /**
             * @description `messages_sent` counts messages of ours that the provider sent, once each; `messages_received` those people wrote. `api_requests` counts requests that were let in, whatever became of them, for the organization they were for; a server that is killed loses the last second of its count. `storage_bytes` and `contacts` are levels: how many bytes of files, and how many contacts, there were at the end of the day, or are so far today.
             * @enum {string}
             */
            meter: "api_requests" | "contacts" | "contacts_created" | "messages_received" | "messages_sent" | "storage_bytes" | "users_added" | "users_deactivated";
            /** @enum {string} */
            object: "usage";
            /** Format: uuid */
            organization_id: string;
            /** @description Of most meters what was used that day: add the days up. A level stands on every day on which there was something, changed or not, and as 0 on the day it became nothing: the last day’s is what there is, the sum of a month’s divided by its days is the average, and the sum itself is byte-days, which storage is billed by. */
            quantity: number;
        };
        User: {
            /** Format: date-time */
            created_at: string;
            email: string;
            /** @description Your own id of the member; what a trusted issuer may call them. */
            external_id: string | null;
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
            /** @description The key of a built-in role (`owner`, `admin`, `manager`, `agent`, `viewer`) or of one of yours. */
            role: string;
            /** @enum {string} */
            status: "active" | "deactivated";
            /** Format: date-time */
            updated_at: string;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        UserToken: {
            /** Format: date-time */
            expires_at: string;
            /** @enum {string} */
            object: "user_token";
            /** @description What the token allows of what the member may do; `*` is all of it. */
            permissions: string[];
            /** @description A JWT (RFC 7519) signed with EdDSA. Send it as `Authorization: Bearer <token>`. */
            token: string;
            /** Format: uuid */
            user_id: string;
        };
        View: {
            columns: string[];
            /** Format: date-time */
            created_at: string;
            filter: components["schemas"]["Filter"] | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            object: "view";
            /** @enum {string} */
            resource: "contacts" | "companies" | "leads" | "tasks" | "conversations" | "notes";
            sort: string | null;
            /** Format: date-time */
            updated_at: string;
            /** @description With `expand=user` only. Null when there is none, or you do not see it. */
            user?: components["schemas"]["User"] | null;
            /**
             * Format: uuid
             * @description The member whose view it is; null when all share it.
             */
            user_id: string | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        WebhookDelivery: {
            attempts: number;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            endpoint_id: string;
            /** @description Why the last attempt failed. */
            error: string | null;
            /**
             * Format: uuid
             * @description The `webhook-id` of every attempt, and the id of the event in the feed.
             */
            event_id: string;
            event_type: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_attempt_at: string | null;
            /** @description How long the last answer took, in milliseconds. */
            latency_ms: number | null;
            /** Format: date-time */
            next_attempt_at: string | null;
            /** @enum {string} */
            object: "webhook_delivery";
            /** @description The first 4 KiB of the last answer. */
            response_body: string | null;
            /** @description Of the last attempt; null when there was no answer. */
            response_status: number | null;
            /**
             * @description `pending` until it was taken with 2xx, or given up after ten attempts in 76 hours.
             * @enum {string}
             */
            status: "pending" | "delivered" | "failed";
        };
        WebhookEndpoint: {
            /**
             * @description The shape of the payloads.
             * @enum {string}
             */
            api_version: "2026-11-01";
            /** Format: date-time */
            created_at: string;
            description: string | null;
            /** Format: date-time */
            disabled_at: string | null;
            /**
             * @description `failing`: every attempt failed for five days; time in which the organization was suspended does not count. `gone`: it answered 410.
             * @enum {string|null}
             */
            disabled_reason: "by_request" | "failing" | "gone" | null;
            enabled: boolean;
            /**
             * Format: date-time
             * @description The first failure since the last success.
             */
            failing_since: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description It was disabled then; what happened until it was enabled again can be replayed.
             */
            missed_since: string | null;
            /** @enum {string} */
            object: "webhook_endpoint";
            /**
             * Format: date-time
             * @description Until then the secret before this one signs as well.
             */
            previous_secret_until: string | null;
            /** @description Event types: `*` for all, `lead.*` for a family, `lead.won` for one. See the event catalogue. */
            types: string[];
            /** Format: date-time */
            updated_at: string;
            url: string;
            /** @description With `expand=user` only. Null when there is none, or you do not see it. */
            user?: components["schemas"]["User"] | null;
            /**
             * Format: uuid
             * @description The member as whom it sees; null: it sees all records its maker may read.
             */
            user_id: string | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        WebhookEndpointWithSecret: {
            /**
             * @description The shape of the payloads.
             * @enum {string}
             */
            api_version: "2026-11-01";
            /** Format: date-time */
            created_at: string;
            description: string | null;
            /** Format: date-time */
            disabled_at: string | null;
            /**
             * @description `failing`: every attempt failed for five days; time in which the organization was suspended does not count. `gone`: it answered 410.
             * @enum {string|null}
             */
            disabled_reason: "by_request" | "failing" | "gone" | null;
            enabled: boolean;
            /**
             * Format: date-time
             * @description The first failure since the last success.
             */
            failing_since: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description It was disabled then; what happened until it was enabled again can be replayed.
             */
            missed_since: string | null;
            /** @enum {string} */
            object: "webhook_endpoint";
            /**
             * Format: date-time
             * @description Until then the secret before this one signs as well.
             */
            previous_secret_until: string | null;
            /** @description `whsec_…`, to verify signatures with. Shown this once. */
            secret: string;
            /** @description Event types: `*` for all, `lead.*` for a family, `lead.won` for one. See the event catalogue. */
            types: string[];
            /** Format: date-time */
            updated_at: string;
            url: string;
            /**
             * Format: uuid
             * @description The member as whom it sees; null: it sees all records its maker may read.
             */
            user_id: string | null;
            /** @description Grows with each change; the `ETag` of the resource is `"v<version>"`. */
            version: number;
        };
        WebhookReplay: {
            failed_only: boolean;
            /** @enum {string} */
            object: "webhook_replay";
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
            /** Format: uuid */
            webhook_endpoint_id: string;
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
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("object" | "id" | "kind" | "display_name" | "description" | "docs_url" | "capabilities" | "config_schema" | "secrets_schema")[];
            };
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
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "user"[];
                expires_at?: string;
                "expires_at[gt]"?: string;
                "expires_at[gte]"?: string;
                "expires_at[in]"?: string[];
                "expires_at[is_null]"?: boolean;
                "expires_at[lt]"?: string;
                "expires_at[lte]"?: string;
                "expires_at[ne]"?: string;
                "expires_at[nin]"?: string[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "kind" | "status" | "last4" | "permissions" | "user_id" | "allowed_ips" | "origins" | "api_version" | "expires_at" | "previous_expires_at" | "revoked_at" | "last_used_at")[];
                kind?: "secret" | "publishable";
                "kind[in]"?: ("secret" | "publishable")[];
                "kind[is_null]"?: boolean;
                "kind[ne]"?: "secret" | "publishable";
                "kind[nin]"?: ("secret" | "publishable")[];
                last_used_at?: string;
                "last_used_at[gt]"?: string;
                "last_used_at[gte]"?: string;
                "last_used_at[in]"?: string[];
                "last_used_at[is_null]"?: boolean;
                "last_used_at[lt]"?: string;
                "last_used_at[lte]"?: string;
                "last_used_at[ne]"?: string;
                "last_used_at[nin]"?: string[];
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                revoked_at?: string;
                "revoked_at[gt]"?: string;
                "revoked_at[gte]"?: string;
                "revoked_at[in]"?: string[];
                "revoked_at[is_null]"?: boolean;
                "revoked_at[lt]"?: string;
                "revoked_at[lte]"?: string;
                "revoked_at[ne]"?: string;
                "revoked_at[nin]"?: string[];
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                user_id?: string;
                "user_id[in]"?: string[];
                "user_id[is_null]"?: boolean;
                "user_id[ne]"?: string;
                "user_id[nin]"?: string[];
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "user"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "kind" | "status" | "last4" | "permissions" | "user_id" | "allowed_ips" | "origins" | "api_version" | "expires_at" | "previous_expires_at" | "revoked_at" | "last_used_at")[];
            };
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
    "apiKeys.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                api_key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateApiKey"];
            };
        };
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
    "apiKeys.roll": {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollApiKey"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
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
    "assignmentRules.list": {
        parameters: {
            query?: {
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "users"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "is_default" | "strategy" | "user_ids")[];
                is_default?: boolean;
                "is_default[ne]"?: boolean;
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
                /** @description Those in which this member takes turns. */
                user_id?: string;
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "users"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "is_default" | "strategy" | "user_ids")[];
            };
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
    "auditLog.list": {
        parameters: {
            query?: {
                action?: string;
                "action[contains]"?: string;
                "action[in]"?: string[];
                "action[is_null]"?: boolean;
                "action[ne]"?: string;
                "action[nin]"?: string[];
                "action[starts_with]"?: string;
                actor_id?: string;
                "actor_id[in]"?: string[];
                "actor_id[is_null]"?: boolean;
                "actor_id[ne]"?: string;
                "actor_id[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "action" | "target" | "actor" | "user_id" | "key_id" | "before" | "after" | "request" | "occurred_at" | "seq" | "hash")[];
                key_id?: string;
                "key_id[in]"?: string[];
                "key_id[is_null]"?: boolean;
                "key_id[ne]"?: string;
                "key_id[nin]"?: string[];
                /** @description Rows a page. */
                limit?: number;
                object_id?: string;
                "object_id[in]"?: string[];
                "object_id[is_null]"?: boolean;
                "object_id[ne]"?: string;
                "object_id[nin]"?: string[];
                object_type?: string;
                "object_type[contains]"?: string;
                "object_type[in]"?: string[];
                "object_type[is_null]"?: boolean;
                "object_type[ne]"?: string;
                "object_type[nin]"?: string[];
                "object_type[starts_with]"?: string;
                occurred_at?: string;
                "occurred_at[gt]"?: string;
                "occurred_at[gte]"?: string;
                "occurred_at[in]"?: string[];
                "occurred_at[is_null]"?: boolean;
                "occurred_at[lt]"?: string;
                "occurred_at[lte]"?: string;
                "occurred_at[ne]"?: string;
                "occurred_at[nin]"?: string[];
                /** @description A leading `-` means descending. */
                sort?: "occurred_at" | "-occurred_at";
                user_id?: string;
                "user_id[in]"?: string[];
                "user_id[is_null]"?: boolean;
                "user_id[ne]"?: string;
                "user_id[nin]"?: string[];
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
                        data: components["schemas"]["AuditEntry"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "auditLog.verify": {
        parameters: {
            query?: {
                /** @description `checked_to` of the answer before. */
                after?: number;
                limit?: number;
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
                    "application/json": components["schemas"]["AuditVerification"];
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
    "blueprints.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "source_organization_id" | "number" | "document" | "left_out")[];
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                source_organization_id?: string;
                "source_organization_id[in]"?: string[];
                "source_organization_id[is_null]"?: boolean;
                "source_organization_id[ne]"?: string;
                "source_organization_id[nin]"?: string[];
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
                        data: components["schemas"]["Blueprint"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "blueprints.create": {
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
                "application/json": components["schemas"]["CreateBlueprint"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blueprint"];
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
    "blueprints.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "source_organization_id" | "number" | "document" | "left_out")[];
            };
            header?: never;
            path: {
                blueprint_id: string;
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
                    "application/json": components["schemas"]["Blueprint"];
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
    "blueprints.push": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                blueprint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushBlueprint"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlueprintPush"];
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
    "bulk.contacts": {
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
                "application/json": components["schemas"]["BulkContacts"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
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
    "bulk.previewContacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkSelection"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPreview"];
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
    "bulk.leads": {
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
                "application/json": components["schemas"]["BulkLeads"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
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
    "bulk.previewLeads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkSelection"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPreview"];
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
    "bulk.tasks": {
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
                "application/json": components["schemas"]["BulkTasks"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
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
    "bulk.previewTasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkSelection"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPreview"];
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
                city?: string;
                "city[contains]"?: string;
                "city[in]"?: string[];
                "city[is_null]"?: boolean;
                "city[ne]"?: string;
                "city[nin]"?: string[];
                "city[starts_with]"?: string;
                /** @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated. */
                count?: "estimate";
                country?: string;
                "country[contains]"?: string;
                "country[in]"?: string[];
                "country[is_null]"?: boolean;
                "country[ne]"?: string;
                "country[nin]"?: string[];
                "country[starts_with]"?: string;
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                domain?: string;
                "domain[contains]"?: string;
                "domain[in]"?: string[];
                "domain[is_null]"?: boolean;
                "domain[ne]"?: string;
                "domain[nin]"?: string[];
                "domain[starts_with]"?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("owner" | "files")[];
                external_id?: string;
                "external_id[contains]"?: string;
                "external_id[in]"?: string[];
                "external_id[is_null]"?: boolean;
                "external_id[ne]"?: string;
                "external_id[nin]"?: string[];
                "external_id[starts_with]"?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "domain" | "gstin" | "phone" | "address" | "city" | "state" | "pincode" | "country" | "owner_id" | "external_id" | "tags" | "custom" | "metadata")[];
                gstin?: string;
                "gstin[contains]"?: string;
                "gstin[in]"?: string[];
                "gstin[is_null]"?: boolean;
                "gstin[ne]"?: string;
                "gstin[nin]"?: string[];
                "gstin[starts_with]"?: string;
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                owner_id?: string;
                "owner_id[in]"?: string[];
                "owner_id[is_null]"?: boolean;
                "owner_id[ne]"?: string;
                "owner_id[nin]"?: string[];
                /** @description What somebody types: beginnings of the words of the name. */
                q?: string;
                /** @description `created_at`, `name`, or two of them: `-created_at,name`. A leading `-` means descending. Default: the order of the view, else `-created_at`. */
                sort?: string;
                state?: string;
                "state[contains]"?: string;
                "state[in]"?: string[];
                "state[is_null]"?: boolean;
                "state[ne]"?: string;
                "state[nin]"?: string[];
                "state[starts_with]"?: string;
                tag_id?: string;
                "tag_id[in]"?: string[];
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
                /** @description A saved view of companies: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`. */
                view_id?: string;
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("owner" | "files")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "domain" | "gstin" | "phone" | "address" | "city" | "state" | "pincode" | "country" | "owner_id" | "external_id" | "tags" | "custom" | "metadata")[];
            };
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
    "companies.addTag": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                company_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTag"];
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
    "companies.removeTag": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                company_id: string;
                tag_id: string;
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
    "companies.batch": {
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
                "application/json": components["schemas"]["CompanyBatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyBatchResult"];
                };
            };
            /** @description Done. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyBatchResult"];
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
    "companies.upsert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                field: "external_id" | "domain";
                value: string;
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
    "companies.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 10
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated.
                     * @enum {string}
                     */
                    count?: "estimate";
                    /** @description `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description Objects to put in, beside their ids. What you do not see stays null. */
                    expand?: ("owner" | "files")[];
                    /** @description Only these, `id` and `object`. */
                    fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "domain" | "gstin" | "phone" | "address" | "city" | "state" | "pincode" | "country" | "owner_id" | "external_id" | "tags" | "custom" | "metadata")[];
                    filter?: components["schemas"]["Filter"];
                    /**
                     * @description Rows a page.
                     * @default 25
                     */
                    limit?: number;
                    /** @description What somebody types: beginnings of the words of the name. */
                    q?: string;
                    /** @description `created_at`, `name`, or two of them: `-created_at,name`. A leading `-` means descending. Default: the order of the view, else `-created_at`. */
                    sort?: string;
                    /**
                     * Format: uuid
                     * @description A saved view of companies: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`.
                     */
                    view_id?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Company"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "connectLinks.list": {
        parameters: {
            query?: {
                connection_id?: string;
                "connection_id[in]"?: string[];
                "connection_id[is_null]"?: boolean;
                "connection_id[ne]"?: string;
                "connection_id[nin]"?: string[];
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "connection"[];
                expires_at?: string;
                "expires_at[gt]"?: string;
                "expires_at[gte]"?: string;
                "expires_at[in]"?: string[];
                "expires_at[is_null]"?: boolean;
                "expires_at[lt]"?: string;
                "expires_at[lte]"?: string;
                "expires_at[ne]"?: string;
                "expires_at[nin]"?: string[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "adapters" | "redirect_url" | "state" | "status" | "expires_at" | "used_at" | "connection_id")[];
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
                used_at?: string;
                "used_at[gt]"?: string;
                "used_at[gte]"?: string;
                "used_at[in]"?: string[];
                "used_at[is_null]"?: boolean;
                "used_at[lt]"?: string;
                "used_at[lte]"?: string;
                "used_at[ne]"?: string;
                "used_at[nin]"?: string[];
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
                        data: components["schemas"]["ConnectLink"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "connectLinks.create": {
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
                "application/json": components["schemas"]["CreateConnectLink"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectLinkWithUrl"];
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
    "connectLinks.get": {
        parameters: {
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "connection"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "adapters" | "redirect_url" | "state" | "status" | "expires_at" | "used_at" | "connection_id")[];
            };
            header?: never;
            path: {
                connect_link_id: string;
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
                    "application/json": components["schemas"]["ConnectLink"];
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
                "adapter[contains]"?: string;
                "adapter[in]"?: string[];
                "adapter[is_null]"?: boolean;
                "adapter[ne]"?: string;
                "adapter[nin]"?: string[];
                "adapter[starts_with]"?: string;
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "adapter" | "kind" | "name" | "external_key" | "config" | "secret_names" | "intake" | "state" | "last_error" | "hook_url" | "polled_at" | "last_inbound_at")[];
                kind?: "whatsapp" | "lead_source" | "telephony" | "email";
                "kind[in]"?: ("whatsapp" | "lead_source" | "telephony" | "email")[];
                "kind[is_null]"?: boolean;
                "kind[ne]"?: "whatsapp" | "lead_source" | "telephony" | "email";
                "kind[nin]"?: ("whatsapp" | "lead_source" | "telephony" | "email")[];
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                state?: "active" | "paused" | "error";
                "state[in]"?: ("active" | "paused" | "error")[];
                "state[is_null]"?: boolean;
                "state[ne]"?: "active" | "paused" | "error";
                "state[nin]"?: ("active" | "paused" | "error")[];
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "adapter" | "kind" | "name" | "external_key" | "config" | "secret_names" | "intake" | "state" | "last_error" | "hook_url" | "polled_at" | "last_inbound_at")[];
            };
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
    "consents.list": {
        parameters: {
            query?: {
                channel?: "whatsapp" | "sms" | "email" | "call";
                "channel[in]"?: ("whatsapp" | "sms" | "email" | "call")[];
                "channel[is_null]"?: boolean;
                "channel[ne]"?: "whatsapp" | "sms" | "email" | "call";
                "channel[nin]"?: ("whatsapp" | "sms" | "email" | "call")[];
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                "contact_id[ne]"?: string;
                "contact_id[nin]"?: string[];
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "contact_id" | "purpose" | "channel" | "status" | "notice_version" | "language" | "source" | "evidence" | "at" | "created_by")[];
                /** @description Rows a page. */
                limit?: number;
                purpose?: "marketing" | "service" | "profiling_ai" | "calls";
                "purpose[in]"?: ("marketing" | "service" | "profiling_ai" | "calls")[];
                "purpose[is_null]"?: boolean;
                "purpose[ne]"?: "marketing" | "service" | "profiling_ai" | "calls";
                "purpose[nin]"?: ("marketing" | "service" | "profiling_ai" | "calls")[];
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                status?: "granted" | "withdrawn";
                "status[in]"?: ("granted" | "withdrawn")[];
                "status[is_null]"?: boolean;
                "status[ne]"?: "granted" | "withdrawn";
                "status[nin]"?: ("granted" | "withdrawn")[];
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
                        data: components["schemas"]["Consent"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "consents.create": {
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
                "application/json": components["schemas"]["CreateConsent"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
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
                "city[contains]"?: string;
                "city[in]"?: string[];
                "city[is_null]"?: boolean;
                "city[ne]"?: string;
                "city[nin]"?: string[];
                "city[starts_with]"?: string;
                company_id?: string;
                "company_id[in]"?: string[];
                "company_id[is_null]"?: boolean;
                "company_id[ne]"?: string;
                "company_id[nin]"?: string[];
                /** @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated. */
                count?: "estimate";
                country?: string;
                "country[contains]"?: string;
                "country[in]"?: string[];
                "country[is_null]"?: boolean;
                "country[ne]"?: string;
                "country[nin]"?: string[];
                "country[starts_with]"?: string;
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                email?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("company" | "company.owner" | "company.files" | "owner" | "files")[];
                external_id?: string;
                "external_id[contains]"?: string;
                "external_id[in]"?: string[];
                "external_id[is_null]"?: boolean;
                "external_id[ne]"?: string;
                "external_id[nin]"?: string[];
                "external_id[starts_with]"?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "phones" | "emails" | "company_id" | "owner_id" | "language" | "address" | "city" | "state" | "pincode" | "country" | "source" | "external_id" | "tags" | "custom" | "metadata")[];
                language?: string;
                "language[contains]"?: string;
                "language[in]"?: string[];
                "language[is_null]"?: boolean;
                "language[ne]"?: string;
                "language[nin]"?: string[];
                "language[starts_with]"?: string;
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                owner_id?: string;
                "owner_id[in]"?: string[];
                "owner_id[is_null]"?: boolean;
                "owner_id[ne]"?: string;
                "owner_id[nin]"?: string[];
                /** @description E.164; write `+` as `%2B`. */
                phone?: string;
                pincode?: string;
                "pincode[contains]"?: string;
                "pincode[in]"?: string[];
                "pincode[is_null]"?: boolean;
                "pincode[ne]"?: string;
                "pincode[nin]"?: string[];
                "pincode[starts_with]"?: string;
                /** @description What somebody types: beginnings of the words of the name, a phone in any spelling or by its last four digits or more, or the beginning of an e-mail. */
                q?: string;
                /** @description `created_at`, `updated_at`, `name`, or two of them: `-created_at,updated_at`. A leading `-` means descending. Default: the order of the view, else `-created_at`. */
                sort?: string;
                source?: string;
                "source[contains]"?: string;
                "source[in]"?: string[];
                "source[is_null]"?: boolean;
                "source[ne]"?: string;
                "source[nin]"?: string[];
                "source[starts_with]"?: string;
                state?: string;
                "state[contains]"?: string;
                "state[in]"?: string[];
                "state[is_null]"?: boolean;
                "state[ne]"?: string;
                "state[nin]"?: string[];
                "state[starts_with]"?: string;
                tag_id?: string;
                "tag_id[in]"?: string[];
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
                /** @description A saved view of contacts: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`. */
                view_id?: string;
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("company" | "company.owner" | "company.files" | "owner" | "files")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "phones" | "emails" | "company_id" | "owner_id" | "language" | "address" | "city" | "state" | "pincode" | "country" | "source" | "external_id" | "tags" | "custom" | "metadata")[];
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
    "contacts.consents": {
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
                    "application/json": components["schemas"]["ConsentSummary"];
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
    "contacts.addTag": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTag"];
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
    "contacts.removeTag": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                contact_id: string;
                tag_id: string;
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
    "contacts.timeline": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "type" | "subject" | "lead_id" | "contact_id" | "actor" | "occurred_at" | "recorded_at" | "data")[];
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "contacts.batch": {
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
                "application/json": components["schemas"]["ContactBatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactBatchResult"];
                };
            };
            /** @description Done. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactBatchResult"];
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
    "contacts.upsert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                field: "external_id" | "phone" | "email";
                value: string;
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
    "contacts.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 10
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated.
                     * @enum {string}
                     */
                    count?: "estimate";
                    /** @description `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description Objects to put in, beside their ids. What you do not see stays null. */
                    expand?: ("company" | "company.owner" | "company.files" | "owner" | "files")[];
                    /** @description Only these, `id` and `object`. */
                    fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "phones" | "emails" | "company_id" | "owner_id" | "language" | "address" | "city" | "state" | "pincode" | "country" | "source" | "external_id" | "tags" | "custom" | "metadata")[];
                    filter?: components["schemas"]["Filter"];
                    /**
                     * @description Rows a page.
                     * @default 25
                     */
                    limit?: number;
                    /** @description What somebody types: beginnings of the words of the name, a phone in any spelling or by its last four digits or more, or the beginning of an e-mail. */
                    q?: string;
                    /** @description `created_at`, `updated_at`, `name`, or two of them: `-created_at,updated_at`. A leading `-` means descending. Default: the order of the view, else `-created_at`. */
                    sort?: string;
                    /**
                     * Format: uuid
                     * @description A saved view of contacts: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`.
                     */
                    view_id?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Contact"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
                "assignee_id[ne]"?: string;
                "assignee_id[nin]"?: string[];
                connection_id?: string;
                "connection_id[in]"?: string[];
                "connection_id[is_null]"?: boolean;
                "connection_id[ne]"?: string;
                "connection_id[nin]"?: string[];
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                "contact_id[ne]"?: string;
                "contact_id[nin]"?: string[];
                /** @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated. */
                count?: "estimate";
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("contact" | "contact.company" | "contact.owner" | "contact.files" | "assignee" | "connection")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "connection_id" | "identity_id" | "contact_id" | "contact" | "status" | "assignee_id" | "unread_count" | "last_message_at" | "last_message_preview" | "last_message_direction" | "last_inbound_at" | "window" | "waiting_since" | "first_response_at" | "snoozed_until" | "tags")[];
                last_inbound_at?: string;
                "last_inbound_at[gt]"?: string;
                "last_inbound_at[gte]"?: string;
                "last_inbound_at[in]"?: string[];
                "last_inbound_at[is_null]"?: boolean;
                "last_inbound_at[lt]"?: string;
                "last_inbound_at[lte]"?: string;
                "last_inbound_at[ne]"?: string;
                "last_inbound_at[nin]"?: string[];
                last_message_at?: string;
                "last_message_at[gt]"?: string;
                "last_message_at[gte]"?: string;
                "last_message_at[in]"?: string[];
                "last_message_at[is_null]"?: boolean;
                "last_message_at[lt]"?: string;
                "last_message_at[lte]"?: string;
                "last_message_at[ne]"?: string;
                "last_message_at[nin]"?: string[];
                last_message_direction?: "inbound" | "outbound";
                "last_message_direction[in]"?: ("inbound" | "outbound")[];
                "last_message_direction[is_null]"?: boolean;
                "last_message_direction[ne]"?: "inbound" | "outbound";
                "last_message_direction[nin]"?: ("inbound" | "outbound")[];
                /** @description Rows a page. */
                limit?: number;
                /** @description What somebody types: the person, by the beginnings of the words of the name, and with `contacts:read` by phone or e-mail, as contacts are found. */
                q?: string;
                snoozed_until?: string;
                "snoozed_until[gt]"?: string;
                "snoozed_until[gte]"?: string;
                "snoozed_until[in]"?: string[];
                "snoozed_until[is_null]"?: boolean;
                "snoozed_until[lt]"?: string;
                "snoozed_until[lte]"?: string;
                "snoozed_until[ne]"?: string;
                "snoozed_until[nin]"?: string[];
                /** @description `last_message_at`, `created_at`, `waiting_since`, or two of them: `-last_message_at,created_at`. A leading `-` means descending. Default: the order of the view, else `-last_message_at`. */
                sort?: string;
                status?: "open" | "pending" | "snoozed" | "closed";
                "status[in]"?: ("open" | "pending" | "snoozed" | "closed")[];
                "status[is_null]"?: boolean;
                "status[ne]"?: "open" | "pending" | "snoozed" | "closed";
                "status[nin]"?: ("open" | "pending" | "snoozed" | "closed")[];
                tag_id?: string;
                "tag_id[in]"?: string[];
                unread?: boolean;
                "unread[ne]"?: boolean;
                /** @description A saved view of conversations: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`. */
                view_id?: string;
                waiting?: boolean;
                waiting_since?: string;
                "waiting_since[gt]"?: string;
                "waiting_since[gte]"?: string;
                "waiting_since[in]"?: string[];
                "waiting_since[is_null]"?: boolean;
                "waiting_since[lt]"?: string;
                "waiting_since[lte]"?: string;
                "waiting_since[ne]"?: string;
                "waiting_since[nin]"?: string[];
                "waiting[ne]"?: boolean;
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("contact" | "contact.company" | "contact.owner" | "contact.files" | "assignee" | "connection")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "connection_id" | "identity_id" | "contact_id" | "contact" | "status" | "assignee_id" | "unread_count" | "last_message_at" | "last_message_preview" | "last_message_direction" | "last_inbound_at" | "window" | "waiting_since" | "first_response_at" | "snoozed_until" | "tags")[];
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
                author_id?: string;
                "author_id[in]"?: string[];
                "author_id[is_null]"?: boolean;
                "author_id[ne]"?: string;
                "author_id[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                direction?: "inbound" | "outbound";
                "direction[in]"?: ("inbound" | "outbound")[];
                "direction[is_null]"?: boolean;
                "direction[ne]"?: "inbound" | "outbound";
                "direction[nin]"?: ("inbound" | "outbound")[];
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("conversation" | "conversation.contact" | "conversation.assignee" | "conversation.connection" | "contact" | "contact.company" | "contact.owner" | "contact.files" | "author")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "conversation_id" | "connection_id" | "contact_id" | "direction" | "origin" | "author_id" | "type" | "content" | "preview" | "provider_id" | "reply_to_provider_id" | "status" | "error" | "pricing" | "reactions" | "occurred_at" | "accepted_at" | "sent_at" | "delivered_at" | "read_at" | "failed_at" | "edited_at" | "revoked_at")[];
                /** @description Rows a page. */
                limit?: number;
                occurred_at?: string;
                "occurred_at[gt]"?: string;
                "occurred_at[gte]"?: string;
                "occurred_at[in]"?: string[];
                "occurred_at[is_null]"?: boolean;
                "occurred_at[lt]"?: string;
                "occurred_at[lte]"?: string;
                "occurred_at[ne]"?: string;
                "occurred_at[nin]"?: string[];
                /** @description A leading `-` means descending. */
                sort?: "occurred_at" | "-occurred_at";
                status?: "received" | "queued" | "uncertain" | "accepted" | "sent" | "failed" | "delivered" | "read" | "cancelled";
                "status[in]"?: ("received" | "queued" | "uncertain" | "accepted" | "sent" | "failed" | "delivered" | "read" | "cancelled")[];
                "status[is_null]"?: boolean;
                "status[ne]"?: "received" | "queued" | "uncertain" | "accepted" | "sent" | "failed" | "delivered" | "read" | "cancelled";
                "status[nin]"?: ("received" | "queued" | "uncertain" | "accepted" | "sent" | "failed" | "delivered" | "read" | "cancelled")[];
                type?: string;
                "type[contains]"?: string;
                "type[in]"?: string[];
                "type[is_null]"?: boolean;
                "type[ne]"?: string;
                "type[nin]"?: string[];
                "type[starts_with]"?: string;
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "conversations.addTag": {
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
                "application/json": components["schemas"]["AddTag"];
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
    "conversations.removeTag": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                conversation_id: string;
                tag_id: string;
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
    "conversations.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 10
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated.
                     * @enum {string}
                     */
                    count?: "estimate";
                    /** @description `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description Objects to put in, beside their ids. What you do not see stays null. */
                    expand?: ("contact" | "contact.company" | "contact.owner" | "contact.files" | "assignee" | "connection")[];
                    /** @description Only these, `id` and `object`. */
                    fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "connection_id" | "identity_id" | "contact_id" | "contact" | "status" | "assignee_id" | "unread_count" | "last_message_at" | "last_message_preview" | "last_message_direction" | "last_inbound_at" | "window" | "waiting_since" | "first_response_at" | "snoozed_until" | "tags")[];
                    filter?: components["schemas"]["Filter"];
                    /**
                     * @description Rows a page.
                     * @default 25
                     */
                    limit?: number;
                    /** @description What somebody types: the person, by the beginnings of the words of the name, and with `contacts:read` by phone or e-mail, as contacts are found. */
                    q?: string;
                    /** @description `last_message_at`, `created_at`, `waiting_since`, or two of them: `-last_message_at,created_at`. A leading `-` means descending. Default: the order of the view, else `-last_message_at`. */
                    sort?: string;
                    /**
                     * Format: uuid
                     * @description A saved view of conversations: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`.
                     */
                    view_id?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Conversation"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "customFields.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "resource" | "key" | "label" | "description" | "type" | "options" | "content_types" | "max_bytes" | "is_required" | "is_unique" | "default_value" | "is_archived")[];
                is_archived?: boolean;
                "is_archived[ne]"?: boolean;
                key?: string;
                "key[contains]"?: string;
                "key[in]"?: string[];
                "key[is_null]"?: boolean;
                "key[ne]"?: string;
                "key[nin]"?: string[];
                "key[starts_with]"?: string;
                /** @description Rows a page. */
                limit?: number;
                resource?: "contact" | "company" | "lead" | "task";
                "resource[in]"?: ("contact" | "company" | "lead" | "task")[];
                "resource[is_null]"?: boolean;
                "resource[ne]"?: "contact" | "company" | "lead" | "task";
                "resource[nin]"?: ("contact" | "company" | "lead" | "task")[];
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                type?: "text" | "number" | "money" | "date" | "boolean" | "single_choice" | "multi_choice" | "user" | "url" | "phone" | "file";
                "type[in]"?: ("text" | "number" | "money" | "date" | "boolean" | "single_choice" | "multi_choice" | "user" | "url" | "phone" | "file")[];
                "type[is_null]"?: boolean;
                "type[ne]"?: "text" | "number" | "money" | "date" | "boolean" | "single_choice" | "multi_choice" | "user" | "url" | "phone" | "file";
                "type[nin]"?: ("text" | "number" | "money" | "date" | "boolean" | "single_choice" | "multi_choice" | "user" | "url" | "phone" | "file")[];
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
                        data: components["schemas"]["CustomField"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "customFields.create": {
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
                "application/json": components["schemas"]["CreateCustomField"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
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
    "customFields.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "resource" | "key" | "label" | "description" | "type" | "options" | "content_types" | "max_bytes" | "is_required" | "is_unique" | "default_value" | "is_archived")[];
            };
            header?: never;
            path: {
                custom_field_id: string;
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
                    "application/json": components["schemas"]["CustomField"];
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
    "customFields.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                custom_field_id: string;
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
    "customFields.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                custom_field_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomField"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
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
    "domains.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "host" | "status" | "dns_records" | "last_error" | "verified_at" | "checked_at")[];
                host?: string;
                "host[contains]"?: string;
                "host[in]"?: string[];
                "host[is_null]"?: boolean;
                "host[ne]"?: string;
                "host[nin]"?: string[];
                "host[starts_with]"?: string;
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                status?: "pending" | "active" | "failed";
                "status[in]"?: ("pending" | "active" | "failed")[];
                "status[is_null]"?: boolean;
                "status[ne]"?: "pending" | "active" | "failed";
                "status[nin]"?: ("pending" | "active" | "failed")[];
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
                        data: components["schemas"]["Domain"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "domains.create": {
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
                "application/json": components["schemas"]["CreateDomain"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
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
    "domains.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "host" | "status" | "dns_records" | "last_error" | "verified_at" | "checked_at")[];
            };
            header?: never;
            path: {
                domain_id: string;
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
                    "application/json": components["schemas"]["Domain"];
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
    "domains.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                domain_id: string;
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
    "domains.verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domain_id: string;
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
                    "application/json": components["schemas"]["Domain"];
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
                "connection_id[ne]"?: string;
                "connection_id[nin]"?: string[];
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                "contact_id[ne]"?: string;
                "contact_id[nin]"?: string[];
                /** @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated. */
                count?: "estimate";
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("lead" | "lead.contact" | "lead.owner" | "lead.company" | "lead.pipeline" | "lead.stage" | "lead.files" | "contact" | "contact.company" | "contact.owner" | "contact.files")[];
                external_id?: string;
                "external_id[contains]"?: string;
                "external_id[in]"?: string[];
                "external_id[is_null]"?: boolean;
                "external_id[ne]"?: string;
                "external_id[nin]"?: string[];
                "external_id[starts_with]"?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "lead_id" | "contact_id" | "connection_id" | "inbound_request_id" | "external_id" | "source" | "sub_source" | "kind" | "message" | "product" | "requirement" | "quantity" | "budget" | "attribution" | "is_test" | "raw" | "received_at" | "created_at")[];
                is_test?: boolean;
                "is_test[ne]"?: boolean;
                kind?: "enquiry" | "buy_lead" | "phone_call" | "missed_call" | "catalog_view" | "whatsapp" | "form" | "booking" | "order" | "abandoned_cart" | "chat" | "unknown" | "api";
                "kind[in]"?: ("enquiry" | "buy_lead" | "phone_call" | "missed_call" | "catalog_view" | "whatsapp" | "form" | "booking" | "order" | "abandoned_cart" | "chat" | "unknown" | "api")[];
                "kind[is_null]"?: boolean;
                "kind[ne]"?: "enquiry" | "buy_lead" | "phone_call" | "missed_call" | "catalog_view" | "whatsapp" | "form" | "booking" | "order" | "abandoned_cart" | "chat" | "unknown" | "api";
                "kind[nin]"?: ("enquiry" | "buy_lead" | "phone_call" | "missed_call" | "catalog_view" | "whatsapp" | "form" | "booking" | "order" | "abandoned_cart" | "chat" | "unknown" | "api")[];
                lead_id?: string;
                "lead_id[in]"?: string[];
                "lead_id[is_null]"?: boolean;
                "lead_id[ne]"?: string;
                "lead_id[nin]"?: string[];
                /** @description Rows a page. */
                limit?: number;
                received_at?: string;
                "received_at[gt]"?: string;
                "received_at[gte]"?: string;
                "received_at[in]"?: string[];
                "received_at[is_null]"?: boolean;
                "received_at[lt]"?: string;
                "received_at[lte]"?: string;
                "received_at[ne]"?: string;
                "received_at[nin]"?: string[];
                /** @description A leading `-` means descending. */
                sort?: "received_at" | "-received_at";
                source?: string;
                "source[contains]"?: string;
                "source[in]"?: string[];
                "source[is_null]"?: boolean;
                "source[ne]"?: string;
                "source[nin]"?: string[];
                "source[starts_with]"?: string;
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "enquiries.create": {
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
                "application/json": components["schemas"]["CreateEnquiry"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryReceipt"];
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
    "enquiries.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "lead_id" | "contact_id" | "connection_id" | "inbound_request_id" | "external_id" | "source" | "sub_source" | "kind" | "message" | "product" | "requirement" | "quantity" | "budget" | "attribution" | "is_test" | "raw" | "received_at" | "created_at")[];
            };
            header?: never;
            path: {
                enquiry_id: string;
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
                    "application/json": components["schemas"]["Enquiry"];
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
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "type" | "subject" | "lead_id" | "contact_id" | "actor" | "occurred_at" | "recorded_at" | "data")[];
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "exports.create": {
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
                "application/json": components["schemas"]["CreateExport"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
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
    "files.create": {
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
                "application/json": components["schemas"]["CreateFile"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
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
    "files.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "purpose" | "type" | "content_type" | "status" | "size" | "sha256" | "upload_url" | "download_url" | "url_expires_at" | "is_used" | "expires_at")[];
            };
            header?: never;
            path: {
                file_id: string;
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
                    "application/json": components["schemas"]["File"];
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
    "files.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                file_id: string;
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
    "imports.list": {
        parameters: {
            query?: {
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                dry_run?: boolean;
                "dry_run[ne]"?: boolean;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("operation" | "operation.user" | "file")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "operation_id" | "status" | "resource" | "file_id" | "on_match" | "dry_run" | "headers" | "mapping" | "created" | "updated" | "skipped" | "failed" | "sample" | "error_file_id" | "error")[];
                /** @description Rows a page. */
                limit?: number;
                resource?: "contacts" | "leads" | "companies";
                "resource[in]"?: ("contacts" | "leads" | "companies")[];
                "resource[is_null]"?: boolean;
                "resource[ne]"?: "contacts" | "leads" | "companies";
                "resource[nin]"?: ("contacts" | "leads" | "companies")[];
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
                        data: components["schemas"]["Import"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "imports.create": {
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
                "application/json": components["schemas"]["CreateImport"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
    "imports.get": {
        parameters: {
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("operation" | "operation.user" | "file")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "operation_id" | "status" | "resource" | "file_id" | "on_match" | "dry_run" | "headers" | "mapping" | "created" | "updated" | "skipped" | "failed" | "sample" | "error_file_id" | "error")[];
            };
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["Import"];
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
                "connection_id[ne]"?: string;
                "connection_id[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "connection_id" | "method" | "received_at" | "state" | "attempts" | "processed_at" | "error" | "outcomes")[];
                /** @description Rows a page. */
                limit?: number;
                received_at?: string;
                "received_at[gt]"?: string;
                "received_at[gte]"?: string;
                "received_at[in]"?: string[];
                "received_at[is_null]"?: boolean;
                "received_at[lt]"?: string;
                "received_at[lte]"?: string;
                "received_at[ne]"?: string;
                "received_at[nin]"?: string[];
                /** @description A leading `-` means descending. */
                sort?: "received_at" | "-received_at";
                state?: "received" | "processed" | "ignored" | "failed";
                "state[in]"?: ("received" | "processed" | "ignored" | "failed")[];
                "state[is_null]"?: boolean;
                "state[ne]"?: "received" | "processed" | "ignored" | "failed";
                "state[nin]"?: ("received" | "processed" | "ignored" | "failed")[];
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "connection_id" | "method" | "received_at" | "state" | "attempts" | "processed_at" | "error" | "outcomes" | "query" | "headers" | "body" | "body_encoding")[];
            };
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
                closed_at?: string;
                "closed_at[gt]"?: string;
                "closed_at[gte]"?: string;
                "closed_at[in]"?: string[];
                "closed_at[is_null]"?: boolean;
                "closed_at[lt]"?: string;
                "closed_at[lte]"?: string;
                "closed_at[ne]"?: string;
                "closed_at[nin]"?: string[];
                company_id?: string;
                "company_id[in]"?: string[];
                "company_id[is_null]"?: boolean;
                "company_id[ne]"?: string;
                "company_id[nin]"?: string[];
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                "contact_id[ne]"?: string;
                "contact_id[nin]"?: string[];
                /** @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated. */
                count?: "estimate";
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                currency?: string;
                "currency[contains]"?: string;
                "currency[in]"?: string[];
                "currency[is_null]"?: boolean;
                "currency[ne]"?: string;
                "currency[nin]"?: string[];
                "currency[starts_with]"?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("contact" | "contact.company" | "contact.owner" | "contact.files" | "owner" | "company" | "company.owner" | "company.files" | "pipeline" | "stage" | "files")[];
                expected_close_on?: string;
                "expected_close_on[gt]"?: string;
                "expected_close_on[gte]"?: string;
                "expected_close_on[in]"?: string[];
                "expected_close_on[is_null]"?: boolean;
                "expected_close_on[lt]"?: string;
                "expected_close_on[lte]"?: string;
                "expected_close_on[ne]"?: string;
                "expected_close_on[nin]"?: string[];
                external_id?: string;
                "external_id[contains]"?: string;
                "external_id[in]"?: string[];
                "external_id[is_null]"?: boolean;
                "external_id[ne]"?: string;
                "external_id[nin]"?: string[];
                "external_id[starts_with]"?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "title" | "contact_id" | "contact" | "company_id" | "pipeline_id" | "stage_id" | "status" | "owner_id" | "source" | "sub_source" | "attribution" | "value" | "expected_close_on" | "stage_entered_at" | "first_response_at" | "closed_at" | "time_to_close_seconds" | "lost_reason" | "external_id" | "tags" | "custom" | "metadata")[];
                first_response_at?: string;
                "first_response_at[gt]"?: string;
                "first_response_at[gte]"?: string;
                "first_response_at[in]"?: string[];
                "first_response_at[is_null]"?: boolean;
                "first_response_at[lt]"?: string;
                "first_response_at[lte]"?: string;
                "first_response_at[ne]"?: string;
                "first_response_at[nin]"?: string[];
                /** @description Rows a page. */
                limit?: number;
                lost_reason?: string;
                "lost_reason[contains]"?: string;
                "lost_reason[in]"?: string[];
                "lost_reason[is_null]"?: boolean;
                "lost_reason[ne]"?: string;
                "lost_reason[nin]"?: string[];
                "lost_reason[starts_with]"?: string;
                owner_id?: string;
                "owner_id[in]"?: string[];
                "owner_id[is_null]"?: boolean;
                "owner_id[ne]"?: string;
                "owner_id[nin]"?: string[];
                pipeline_id?: string;
                "pipeline_id[in]"?: string[];
                "pipeline_id[is_null]"?: boolean;
                "pipeline_id[ne]"?: string;
                "pipeline_id[nin]"?: string[];
                /** @description What somebody types: beginnings of words of the title, or the person: by name, and with `contacts:read` by phone or e-mail, as contacts are found. */
                q?: string;
                /** @description `created_at`, `updated_at`, `value_amount`, `expected_close_on`, `closed_at`, or two of them: `-created_at,updated_at`. A leading `-` means descending. Default: the order of the view, else `-created_at`. */
                sort?: string;
                source?: string;
                "source[contains]"?: string;
                "source[in]"?: string[];
                "source[is_null]"?: boolean;
                "source[ne]"?: string;
                "source[nin]"?: string[];
                "source[starts_with]"?: string;
                stage_entered_at?: string;
                "stage_entered_at[gt]"?: string;
                "stage_entered_at[gte]"?: string;
                "stage_entered_at[in]"?: string[];
                "stage_entered_at[is_null]"?: boolean;
                "stage_entered_at[lt]"?: string;
                "stage_entered_at[lte]"?: string;
                "stage_entered_at[ne]"?: string;
                "stage_entered_at[nin]"?: string[];
                stage_id?: string;
                "stage_id[in]"?: string[];
                "stage_id[is_null]"?: boolean;
                "stage_id[ne]"?: string;
                "stage_id[nin]"?: string[];
                status?: "open" | "won" | "lost";
                "status[in]"?: ("open" | "won" | "lost")[];
                "status[is_null]"?: boolean;
                "status[ne]"?: "open" | "won" | "lost";
                "status[nin]"?: ("open" | "won" | "lost")[];
                sub_source?: string;
                "sub_source[contains]"?: string;
                "sub_source[in]"?: string[];
                "sub_source[is_null]"?: boolean;
                "sub_source[ne]"?: string;
                "sub_source[nin]"?: string[];
                "sub_source[starts_with]"?: string;
                tag_id?: string;
                "tag_id[in]"?: string[];
                title?: string;
                "title[contains]"?: string;
                "title[in]"?: string[];
                "title[is_null]"?: boolean;
                "title[ne]"?: string;
                "title[nin]"?: string[];
                "title[starts_with]"?: string;
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
                value_amount?: number;
                "value_amount[gt]"?: number;
                "value_amount[gte]"?: number;
                "value_amount[in]"?: number[];
                "value_amount[is_null]"?: boolean;
                "value_amount[lt]"?: number;
                "value_amount[lte]"?: number;
                "value_amount[ne]"?: number;
                "value_amount[nin]"?: number[];
                /** @description A saved view of leads: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`. */
                view_id?: string;
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("contact" | "contact.company" | "contact.owner" | "contact.files" | "owner" | "company" | "company.owner" | "company.files" | "pipeline" | "stage" | "files")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "title" | "contact_id" | "contact" | "company_id" | "pipeline_id" | "stage_id" | "status" | "owner_id" | "source" | "sub_source" | "attribution" | "value" | "expected_close_on" | "stage_entered_at" | "first_response_at" | "closed_at" | "time_to_close_seconds" | "lost_reason" | "external_id" | "tags" | "custom" | "metadata")[];
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
    "leads.access": {
        parameters: {
            query?: {
                /** @description Default: whoever asks. */
                user_id?: string;
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
                    "application/json": components["schemas"]["LeadAccess"];
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
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("lead" | "lead.contact" | "lead.owner" | "lead.company" | "lead.pipeline" | "lead.stage" | "lead.files" | "contact" | "contact.company" | "contact.owner" | "contact.files")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "lead_id" | "contact_id" | "connection_id" | "inbound_request_id" | "external_id" | "source" | "sub_source" | "kind" | "message" | "product" | "requirement" | "quantity" | "budget" | "attribution" | "is_test" | "raw" | "received_at" | "created_at")[];
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "leads.addTag": {
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
                "application/json": components["schemas"]["AddTag"];
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
    "leads.removeTag": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                lead_id: string;
                tag_id: string;
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
    "leads.timeline": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "type" | "subject" | "lead_id" | "contact_id" | "actor" | "occurred_at" | "recorded_at" | "data")[];
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "leads.batch": {
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
                "application/json": components["schemas"]["LeadBatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadBatchResult"];
                };
            };
            /** @description Done. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadBatchResult"];
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
    "leads.upsert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                value: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpsertLead"];
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
            /** @description Created. */
            201: {
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
    "leads.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 10
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated.
                     * @enum {string}
                     */
                    count?: "estimate";
                    /** @description `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description Objects to put in, beside their ids. What you do not see stays null. */
                    expand?: ("contact" | "contact.company" | "contact.owner" | "contact.files" | "owner" | "company" | "company.owner" | "company.files" | "pipeline" | "stage" | "files")[];
                    /** @description Only these, `id` and `object`. */
                    fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "title" | "contact_id" | "contact" | "company_id" | "pipeline_id" | "stage_id" | "status" | "owner_id" | "source" | "sub_source" | "attribution" | "value" | "expected_close_on" | "stage_entered_at" | "first_response_at" | "closed_at" | "time_to_close_seconds" | "lost_reason" | "external_id" | "tags" | "custom" | "metadata")[];
                    filter?: components["schemas"]["Filter"];
                    /**
                     * @description Rows a page.
                     * @default 25
                     */
                    limit?: number;
                    /** @description What somebody types: beginnings of words of the title, or the person: by name, and with `contacts:read` by phone or e-mail, as contacts are found. */
                    q?: string;
                    /** @description `created_at`, `updated_at`, `value_amount`, `expected_close_on`, `closed_at`, or two of them: `-created_at,updated_at`. A leading `-` means descending. Default: the order of the view, else `-created_at`. */
                    sort?: string;
                    /**
                     * Format: uuid
                     * @description A saved view of leads: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`.
                     */
                    view_id?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Lead"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "legalHolds.list": {
        parameters: {
            query?: {
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                "contact_id[ne]"?: string;
                "contact_id[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "contact_id" | "reason" | "released_at")[];
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
                        data: components["schemas"]["LegalHold"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "legalHolds.create": {
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
                "application/json": components["schemas"]["CreateLegalHold"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHold"];
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
    "legalHolds.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "contact_id" | "reason" | "released_at")[];
            };
            header?: never;
            path: {
                legal_hold_id: string;
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
                    "application/json": components["schemas"]["LegalHold"];
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
    "legalHolds.release": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                legal_hold_id: string;
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
                    "application/json": components["schemas"]["LegalHold"];
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
    "messageTemplates.list": {
        parameters: {
            query?: {
                category?: "marketing" | "utility" | "authentication";
                "category[in]"?: ("marketing" | "utility" | "authentication")[];
                "category[is_null]"?: boolean;
                "category[ne]"?: "marketing" | "utility" | "authentication";
                "category[nin]"?: ("marketing" | "utility" | "authentication")[];
                /** @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated. */
                count?: "estimate";
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "language" | "category" | "parameter_format" | "header" | "body" | "footer" | "buttons" | "parameters")[];
                language?: string;
                "language[contains]"?: string;
                "language[in]"?: string[];
                "language[is_null]"?: boolean;
                "language[ne]"?: string;
                "language[nin]"?: string[];
                "language[starts_with]"?: string;
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                parameter_format?: "named" | "positional";
                "parameter_format[in]"?: ("named" | "positional")[];
                "parameter_format[is_null]"?: boolean;
                "parameter_format[ne]"?: "named" | "positional";
                "parameter_format[nin]"?: ("named" | "positional")[];
                /** @description `name`, `created_at`, `updated_at`, or two of them: `-name,created_at`. A leading `-` means descending. */
                sort?: string;
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
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
                        data: components["schemas"]["MessageTemplate"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "messageTemplates.create": {
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
                "application/json": components["schemas"]["CreateMessageTemplate"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
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
    "messageTemplates.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "language" | "category" | "parameter_format" | "header" | "body" | "footer" | "buttons" | "parameters")[];
            };
            header?: never;
            path: {
                message_template_id: string;
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
                    "application/json": components["schemas"]["MessageTemplate"];
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
    "messageTemplates.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                message_template_id: string;
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
    "messageTemplates.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                message_template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMessageTemplate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
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
    "messageTemplates.getParameters": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_template_id: string;
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
                    "application/json": components["schemas"]["MessageTemplateParameters"];
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
    "messageTemplates.render": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenderMessageTemplate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenderedMessageTemplate"];
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
    "messageTemplates.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 10
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated.
                     * @enum {string}
                     */
                    count?: "estimate";
                    /** @description `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description Only these, `id` and `object`. */
                    fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "language" | "category" | "parameter_format" | "header" | "body" | "footer" | "buttons" | "parameters")[];
                    filter?: components["schemas"]["Filter"];
                    /**
                     * @description Rows a page.
                     * @default 25
                     */
                    limit?: number;
                    /**
                     * @description `name`, `created_at`, `updated_at`, or two of them: `-name,created_at`. A leading `-` means descending.
                     * @default name
                     */
                    sort?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MessageTemplate"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("conversation" | "conversation.contact" | "conversation.assignee" | "conversation.connection" | "contact" | "contact.company" | "contact.owner" | "contact.files" | "author")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "conversation_id" | "connection_id" | "contact_id" | "direction" | "origin" | "author_id" | "type" | "content" | "preview" | "provider_id" | "reply_to_provider_id" | "status" | "error" | "pricing" | "reactions" | "occurred_at" | "accepted_at" | "sent_at" | "delivered_at" | "read_at" | "failed_at" | "edited_at" | "revoked_at")[];
            };
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
                "author_id[ne]"?: string;
                "author_id[nin]"?: string[];
                body?: string;
                "body[contains]"?: string;
                "body[in]"?: string[];
                "body[is_null]"?: boolean;
                "body[ne]"?: string;
                "body[nin]"?: string[];
                "body[starts_with]"?: string;
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                "contact_id[ne]"?: string;
                "contact_id[nin]"?: string[];
                /** @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated. */
                count?: "estimate";
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("author" | "contact" | "contact.company" | "contact.owner" | "contact.files" | "lead" | "lead.contact" | "lead.owner" | "lead.company" | "lead.pipeline" | "lead.stage" | "lead.files")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "body" | "contact_id" | "lead_id" | "pinned" | "author_id" | "created_by")[];
                lead_id?: string;
                "lead_id[in]"?: string[];
                "lead_id[is_null]"?: boolean;
                "lead_id[ne]"?: string;
                "lead_id[nin]"?: string[];
                /** @description Rows a page. */
                limit?: number;
                pinned?: boolean;
                "pinned[ne]"?: boolean;
                /** @description What somebody types: words, or parts of them, of the note. */
                q?: string;
                /** @description A leading `-` means descending. Default: the order of the view, else `-created_at`. */
                sort?: "created_at" | "-created_at";
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
                /** @description A saved view of notes: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`. */
                view_id?: string;
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("author" | "contact" | "contact.company" | "contact.owner" | "contact.files" | "lead" | "lead.contact" | "lead.owner" | "lead.company" | "lead.pipeline" | "lead.stage" | "lead.files")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "body" | "contact_id" | "lead_id" | "pinned" | "author_id" | "created_by")[];
            };
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
    "notes.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 10
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated.
                     * @enum {string}
                     */
                    count?: "estimate";
                    /** @description `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description Objects to put in, beside their ids. What you do not see stays null. */
                    expand?: ("author" | "contact" | "contact.company" | "contact.owner" | "contact.files" | "lead" | "lead.contact" | "lead.owner" | "lead.company" | "lead.pipeline" | "lead.stage" | "lead.files")[];
                    /** @description Only these, `id` and `object`. */
                    fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "body" | "contact_id" | "lead_id" | "pinned" | "author_id" | "created_by")[];
                    filter?: components["schemas"]["Filter"];
                    /**
                     * @description Rows a page.
                     * @default 25
                     */
                    limit?: number;
                    /** @description What somebody types: words, or parts of them, of the note. */
                    q?: string;
                    /**
                     * @description A leading `-` means descending. Default: the order of the view, else `-created_at`.
                     * @enum {string}
                     */
                    sort?: "created_at" | "-created_at";
                    /**
                     * Format: uuid
                     * @description A saved view of notes: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`.
                     */
                    view_id?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Note"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "operations.list": {
        parameters: {
            query?: {
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "user"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "kind" | "status" | "progress" | "result" | "error" | "user_id" | "started_at" | "finished_at" | "expires_at")[];
                kind?: string;
                "kind[contains]"?: string;
                "kind[in]"?: string[];
                "kind[is_null]"?: boolean;
                "kind[ne]"?: string;
                "kind[nin]"?: string[];
                "kind[starts_with]"?: string;
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                status?: "pending" | "running" | "succeeded" | "failed" | "cancelled";
                "status[in]"?: ("pending" | "running" | "succeeded" | "failed" | "cancelled")[];
                "status[is_null]"?: boolean;
                "status[ne]"?: "pending" | "running" | "succeeded" | "failed" | "cancelled";
                "status[nin]"?: ("pending" | "running" | "succeeded" | "failed" | "cancelled")[];
                user_id?: string;
                "user_id[in]"?: string[];
                "user_id[is_null]"?: boolean;
                "user_id[ne]"?: string;
                "user_id[nin]"?: string[];
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
                        data: components["schemas"]["Operation"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "operations.get": {
        parameters: {
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "user"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "kind" | "status" | "progress" | "result" | "error" | "user_id" | "started_at" | "finished_at" | "expires_at")[];
            };
            header?: never;
            path: {
                operation_id: string;
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
                    "application/json": components["schemas"]["Operation"];
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
    "operations.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                operation_id: string;
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
                    "application/json": components["schemas"]["Operation"];
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
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "country" | "currency" | "time_zone" | "locale" | "environment" | "allowed_origins")[];
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
    "branding.get": {
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
                    "application/json": components["schemas"]["Branding"];
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
    "branding.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetBranding"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
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
    "branding.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    "organizations.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                external_id?: string;
                "external_id[contains]"?: string;
                "external_id[in]"?: string[];
                "external_id[is_null]"?: boolean;
                "external_id[ne]"?: string;
                "external_id[nin]"?: string[];
                "external_id[starts_with]"?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "parent_id" | "name" | "country" | "currency" | "time_zone" | "locale" | "external_id" | "environment" | "status" | "deleted_at" | "erased_after")[];
                /** @description Rows a page. */
                limit?: number;
                /** @description What somebody types: words, or parts of them, of the name or the external id. */
                q?: string;
                /** @description Also those further below. Default: direct children only. */
                recursive?: boolean;
                /** @description `created_at`, `name`, or two of them: `-created_at,name`. A leading `-` means descending. */
                sort?: string;
                status?: "active" | "suspended" | "deleted";
                "status[in]"?: ("active" | "suspended" | "deleted")[];
                "status[is_null]"?: boolean;
                "status[ne]"?: "active" | "suspended" | "deleted";
                "status[nin]"?: ("active" | "suspended" | "deleted")[];
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
                        data: components["schemas"]["ManagedOrganization"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "organizations.create": {
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
                "application/json": components["schemas"]["CreateOrganization"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedOrganization"];
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
    "organizations.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "parent_id" | "name" | "country" | "currency" | "time_zone" | "locale" | "external_id" | "environment" | "status" | "deleted_at" | "erased_after")[];
            };
            header?: never;
            path: {
                organization_id: string;
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
                    "application/json": components["schemas"]["ManagedOrganization"];
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
    "organizations.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                organization_id: string;
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
    "organizations.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateManagedOrganization"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedOrganization"];
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
    "organizations.getLimits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization_id: string;
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
                    "application/json": components["schemas"]["OrganizationLimits"];
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
    "organizations.setLimits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLimits"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationLimits"];
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
    "organizations.resume": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                organization_id: string;
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
                    "application/json": components["schemas"]["ManagedOrganization"];
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
    "organizations.suspend": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                organization_id: string;
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
                    "application/json": components["schemas"]["ManagedOrganization"];
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
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "is_default" | "stages")[];
                is_default?: boolean;
                "is_default[ne]"?: boolean;
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "is_default" | "stages")[];
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
    "privacyRequests.list": {
        parameters: {
            query?: {
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                "contact_id[ne]"?: string;
                "contact_id[nin]"?: string[];
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "contact_id" | "kind" | "status" | "note" | "due_on" | "operation_id" | "completed_at" | "certificate")[];
                kind?: "access" | "erasure" | "correction";
                "kind[in]"?: ("access" | "erasure" | "correction")[];
                "kind[is_null]"?: boolean;
                "kind[ne]"?: "access" | "erasure" | "correction";
                "kind[nin]"?: ("access" | "erasure" | "correction")[];
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
                        data: components["schemas"]["PrivacyRequest"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "privacyRequests.create": {
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
                "application/json": components["schemas"]["CreatePrivacyRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequest"];
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
    "privacyRequests.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "contact_id" | "kind" | "status" | "note" | "due_on" | "operation_id" | "completed_at" | "certificate")[];
            };
            header?: never;
            path: {
                privacy_request_id: string;
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
                    "application/json": components["schemas"]["PrivacyRequest"];
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
    "privacyRequests.complete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                privacy_request_id: string;
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
                    "application/json": components["schemas"]["PrivacyRequest"];
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
    "roles.create": {
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
                "application/json": components["schemas"]["CreateRole"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
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
    "roles.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "key" | "name" | "built_in" | "record_scope" | "permissions" | "field_rules")[];
            };
            header?: never;
            path: {
                role_id: string;
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
                    "application/json": components["schemas"]["Role"];
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
    "roles.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                role_id: string;
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
    "roles.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRole"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
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
    "roles.options": {
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
                    "application/json": components["schemas"]["RoleOptions"];
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
    "search.query": {
        parameters: {
            query?: {
                limit?: number;
                /** @description What somebody types. */
                q?: string;
                types?: ("contact" | "company" | "lead" | "message")[];
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
                    "application/json": components["schemas"]["SearchResults"];
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
    "segments.list": {
        parameters: {
            query?: {
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "description" | "filter")[];
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
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
                        data: components["schemas"]["Segment"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "segments.create": {
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
                "application/json": components["schemas"]["CreateSegment"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
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
    "segments.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "description" | "filter")[];
            };
            header?: never;
            path: {
                segment_id: string;
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
                    "application/json": components["schemas"]["Segment"];
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
    "segments.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                segment_id: string;
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
    "segments.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                segment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSegment"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
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
    "segments.contacts": {
        parameters: {
            query?: {
                city?: string;
                "city[contains]"?: string;
                "city[in]"?: string[];
                "city[is_null]"?: boolean;
                "city[ne]"?: string;
                "city[nin]"?: string[];
                "city[starts_with]"?: string;
                company_id?: string;
                "company_id[in]"?: string[];
                "company_id[is_null]"?: boolean;
                "company_id[ne]"?: string;
                "company_id[nin]"?: string[];
                /** @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated. */
                count?: "estimate";
                country?: string;
                "country[contains]"?: string;
                "country[in]"?: string[];
                "country[is_null]"?: boolean;
                "country[ne]"?: string;
                "country[nin]"?: string[];
                "country[starts_with]"?: string;
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                email?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("company" | "company.owner" | "company.files" | "owner" | "files")[];
                external_id?: string;
                "external_id[contains]"?: string;
                "external_id[in]"?: string[];
                "external_id[is_null]"?: boolean;
                "external_id[ne]"?: string;
                "external_id[nin]"?: string[];
                "external_id[starts_with]"?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "phones" | "emails" | "company_id" | "owner_id" | "language" | "address" | "city" | "state" | "pincode" | "country" | "source" | "external_id" | "tags" | "custom" | "metadata")[];
                language?: string;
                "language[contains]"?: string;
                "language[in]"?: string[];
                "language[is_null]"?: boolean;
                "language[ne]"?: string;
                "language[nin]"?: string[];
                "language[starts_with]"?: string;
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                owner_id?: string;
                "owner_id[in]"?: string[];
                "owner_id[is_null]"?: boolean;
                "owner_id[ne]"?: string;
                "owner_id[nin]"?: string[];
                /** @description E.164; write `+` as `%2B`. */
                phone?: string;
                pincode?: string;
                "pincode[contains]"?: string;
                "pincode[in]"?: string[];
                "pincode[is_null]"?: boolean;
                "pincode[ne]"?: string;
                "pincode[nin]"?: string[];
                "pincode[starts_with]"?: string;
                /** @description What somebody types: beginnings of the words of the name, a phone in any spelling or by its last four digits or more, or the beginning of an e-mail. */
                q?: string;
                /** @description `created_at`, `updated_at`, `name`, or two of them: `-created_at,updated_at`. A leading `-` means descending. Default: the order of the view, else `-created_at`. */
                sort?: string;
                source?: string;
                "source[contains]"?: string;
                "source[in]"?: string[];
                "source[is_null]"?: boolean;
                "source[ne]"?: string;
                "source[nin]"?: string[];
                "source[starts_with]"?: string;
                state?: string;
                "state[contains]"?: string;
                "state[in]"?: string[];
                "state[is_null]"?: boolean;
                "state[ne]"?: string;
                "state[nin]"?: string[];
                "state[starts_with]"?: string;
                tag_id?: string;
                "tag_id[in]"?: string[];
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
                /** @description A saved view of contacts: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`. */
                view_id?: string;
            };
            header?: never;
            path: {
                segment_id: string;
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
                        data: components["schemas"]["Contact"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "stages.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "pipeline_id" | "name" | "type" | "position" | "probability" | "rotting_days")[];
            };
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
    "events.stream": {
        parameters: {
            query?: {
                /** @description As the header `Last-Event-ID`, for those who cannot set it. */
                last_event_id?: string;
                /** @description Only these types: `lead.won,message.*`. Default: all. */
                types?: string[];
            };
            header?: {
                /** @description The `id` to go on from. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
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
    "tags.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "color")[];
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                /** @description `created_at`, `name`, or two of them: `-created_at,name`. A leading `-` means descending. */
                sort?: string;
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
                        data: components["schemas"]["Tag"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "tags.create": {
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
                "application/json": components["schemas"]["CreateTag"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
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
    "tags.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "color")[];
            };
            header?: never;
            path: {
                tag_id: string;
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
                    "application/json": components["schemas"]["Tag"];
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
    "tags.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                tag_id: string;
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
    "tags.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                tag_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTag"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
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
                "assignee_id[ne]"?: string;
                "assignee_id[nin]"?: string[];
                completed_at?: string;
                "completed_at[gt]"?: string;
                "completed_at[gte]"?: string;
                "completed_at[in]"?: string[];
                "completed_at[is_null]"?: boolean;
                "completed_at[lt]"?: string;
                "completed_at[lte]"?: string;
                "completed_at[ne]"?: string;
                "completed_at[nin]"?: string[];
                contact_id?: string;
                "contact_id[in]"?: string[];
                "contact_id[is_null]"?: boolean;
                "contact_id[ne]"?: string;
                "contact_id[nin]"?: string[];
                /** @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated. */
                count?: "estimate";
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                due_at?: string;
                "due_at[gt]"?: string;
                "due_at[gte]"?: string;
                "due_at[in]"?: string[];
                "due_at[is_null]"?: boolean;
                "due_at[lt]"?: string;
                "due_at[lte]"?: string;
                "due_at[ne]"?: string;
                "due_at[nin]"?: string[];
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("lead" | "lead.contact" | "lead.owner" | "lead.company" | "lead.pipeline" | "lead.stage" | "lead.files" | "contact" | "contact.company" | "contact.owner" | "contact.files" | "assignee" | "files")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "title" | "kind" | "lead_id" | "contact_id" | "assignee_id" | "due_at" | "status" | "outcome" | "completed_at" | "created_by" | "custom")[];
                kind?: "call" | "whatsapp" | "visit" | "demo" | "email" | "other";
                "kind[in]"?: ("call" | "whatsapp" | "visit" | "demo" | "email" | "other")[];
                "kind[is_null]"?: boolean;
                "kind[ne]"?: "call" | "whatsapp" | "visit" | "demo" | "email" | "other";
                "kind[nin]"?: ("call" | "whatsapp" | "visit" | "demo" | "email" | "other")[];
                lead_id?: string;
                "lead_id[in]"?: string[];
                "lead_id[is_null]"?: boolean;
                "lead_id[ne]"?: string;
                "lead_id[nin]"?: string[];
                /** @description Rows a page. */
                limit?: number;
                /** @description What somebody types: words, or parts of them, of the title or what came of it. */
                q?: string;
                /** @description `created_at`, `due_at`, or two of them: `-created_at,due_at`. A leading `-` means descending. Default: the order of the view, else `-created_at`. */
                sort?: string;
                status?: "open" | "done" | "cancelled";
                "status[in]"?: ("open" | "done" | "cancelled")[];
                "status[is_null]"?: boolean;
                "status[ne]"?: "open" | "done" | "cancelled";
                "status[nin]"?: ("open" | "done" | "cancelled")[];
                title?: string;
                "title[contains]"?: string;
                "title[in]"?: string[];
                "title[is_null]"?: boolean;
                "title[ne]"?: string;
                "title[nin]"?: string[];
                "title[starts_with]"?: string;
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
                /** @description A saved view of tasks: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`. */
                view_id?: string;
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: ("lead" | "lead.contact" | "lead.owner" | "lead.company" | "lead.pipeline" | "lead.stage" | "lead.files" | "contact" | "contact.company" | "contact.owner" | "contact.files" | "assignee" | "files")[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "title" | "kind" | "lead_id" | "contact_id" | "assignee_id" | "due_at" | "status" | "outcome" | "completed_at" | "created_by" | "custom")[];
            };
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
    "tasks.batch": {
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
                "application/json": components["schemas"]["TaskBatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskBatchResult"];
                };
            };
            /** @description Done. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskBatchResult"];
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
    "tasks.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": 10
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated.
                     * @enum {string}
                     */
                    count?: "estimate";
                    /** @description `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description Objects to put in, beside their ids. What you do not see stays null. */
                    expand?: ("lead" | "lead.contact" | "lead.owner" | "lead.company" | "lead.pipeline" | "lead.stage" | "lead.files" | "contact" | "contact.company" | "contact.owner" | "contact.files" | "assignee" | "files")[];
                    /** @description Only these, `id` and `object`. */
                    fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "title" | "kind" | "lead_id" | "contact_id" | "assignee_id" | "due_at" | "status" | "outcome" | "completed_at" | "created_by" | "custom")[];
                    filter?: components["schemas"]["Filter"];
                    /**
                     * @description Rows a page.
                     * @default 25
                     */
                    limit?: number;
                    /** @description What somebody types: words, or parts of them, of the title or what came of it. */
                    q?: string;
                    /** @description `created_at`, `due_at`, or two of them: `-created_at,due_at`. A leading `-` means descending. Default: the order of the view, else `-created_at`. */
                    sort?: string;
                    /**
                     * Format: uuid
                     * @description A saved view of tasks: its filter holds beside the other conditions, and its order where `sort` says nothing. Needs the permission `views:read`.
                     */
                    view_id?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "teams.list": {
        parameters: {
            query?: {
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "users"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "user_ids")[];
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                /** @description `created_at`, `name`, or two of them: `-created_at,name`. A leading `-` means descending. */
                sort?: string;
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
                /** @description Those this member is in. */
                user_id?: string;
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "users"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "user_ids")[];
            };
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
    "trustedIssuers.list": {
        parameters: {
            query?: {
                audience?: string;
                "audience[contains]"?: string;
                "audience[in]"?: string[];
                "audience[is_null]"?: boolean;
                "audience[ne]"?: string;
                "audience[nin]"?: string[];
                "audience[starts_with]"?: string;
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "issuer" | "audience" | "jwks_uri" | "member_claim" | "matches")[];
                issuer?: string;
                "issuer[contains]"?: string;
                "issuer[in]"?: string[];
                "issuer[is_null]"?: boolean;
                "issuer[ne]"?: string;
                "issuer[nin]"?: string[];
                "issuer[starts_with]"?: string;
                /** @description Rows a page. */
                limit?: number;
                matches?: "external_id" | "email";
                "matches[in]"?: ("external_id" | "email")[];
                "matches[is_null]"?: boolean;
                "matches[ne]"?: "external_id" | "email";
                "matches[nin]"?: ("external_id" | "email")[];
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                updated_at?: string;
                "updated_at[gt]"?: string;
                "updated_at[gte]"?: string;
                "updated_at[in]"?: string[];
                "updated_at[is_null]"?: boolean;
                "updated_at[lt]"?: string;
                "updated_at[lte]"?: string;
                "updated_at[ne]"?: string;
                "updated_at[nin]"?: string[];
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
                        data: components["schemas"]["TrustedIssuer"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "trustedIssuers.create": {
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
                "application/json": components["schemas"]["CreateTrustedIssuer"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrustedIssuer"];
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
    "trustedIssuers.get": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "issuer" | "audience" | "jwks_uri" | "member_claim" | "matches")[];
            };
            header?: never;
            path: {
                trusted_issuer_id: string;
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
                    "application/json": components["schemas"]["TrustedIssuer"];
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
    "trustedIssuers.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                trusted_issuer_id: string;
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
    "trustedIssuers.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                trusted_issuer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTrustedIssuer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrustedIssuer"];
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
    "usage.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description The first day, UTC. */
                from?: string;
                granularity?: "day";
                /** @description Rows a page. */
                limit?: number;
                meter?: "api_requests" | "contacts" | "contacts_created" | "messages_received" | "messages_sent" | "storage_bytes" | "users_added" | "users_deactivated";
                "meter[in]"?: ("api_requests" | "contacts" | "contacts_created" | "messages_received" | "messages_sent" | "storage_bytes" | "users_added" | "users_deactivated")[];
                "meter[is_null]"?: boolean;
                "meter[ne]"?: "api_requests" | "contacts" | "contacts_created" | "messages_received" | "messages_sent" | "storage_bytes" | "users_added" | "users_deactivated";
                "meter[nin]"?: ("api_requests" | "contacts" | "contacts_created" | "messages_received" | "messages_sent" | "storage_bytes" | "users_added" | "users_deactivated")[];
                /** @description One organization: the caller’s or one below. Default: all of them. */
                organization_id?: string;
                /** @description A leading `-` means descending. */
                sort?: "day" | "-day";
                /** @description The last day, UTC; included. */
                to?: string;
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
                        data: components["schemas"]["Usage"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "userTokens.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserToken"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserToken"];
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
    "userTokens.revoke": {
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
                "application/json": components["schemas"]["RevokeUserTokens"];
            };
        };
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
    "users.list": {
        parameters: {
            query?: {
                /** @description Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated. */
                count?: "estimate";
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                email?: string;
                "email[contains]"?: string;
                "email[in]"?: string[];
                "email[is_null]"?: boolean;
                "email[ne]"?: string;
                "email[nin]"?: string[];
                "email[starts_with]"?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "email" | "phone" | "role" | "record_scope" | "status" | "external_id")[];
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                /** @description What somebody types: words, or parts of them, of the name or the e-mail. */
                q?: string;
                role?: string;
                "role[contains]"?: string;
                "role[in]"?: string[];
                "role[is_null]"?: boolean;
                "role[ne]"?: string;
                "role[nin]"?: string[];
                "role[starts_with]"?: string;
                /** @description `created_at`, `name`, or two of them: `-created_at,name`. A leading `-` means descending. */
                sort?: string;
                status?: "active" | "deactivated";
                "status[in]"?: ("active" | "deactivated")[];
                "status[is_null]"?: boolean;
                "status[ne]"?: "active" | "deactivated";
                "status[nin]"?: ("active" | "deactivated")[];
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
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "name" | "email" | "phone" | "role" | "record_scope" | "status" | "external_id")[];
            };
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
    "views.list": {
        parameters: {
            query?: {
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "user"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "resource" | "name" | "filter" | "sort" | "columns" | "user_id")[];
                /** @description Rows a page. */
                limit?: number;
                name?: string;
                "name[contains]"?: string;
                "name[in]"?: string[];
                "name[is_null]"?: boolean;
                "name[ne]"?: string;
                "name[nin]"?: string[];
                "name[starts_with]"?: string;
                resource?: "contacts" | "companies" | "leads" | "tasks" | "conversations" | "notes";
                "resource[in]"?: ("contacts" | "companies" | "leads" | "tasks" | "conversations" | "notes")[];
                "resource[is_null]"?: boolean;
                "resource[ne]"?: "contacts" | "companies" | "leads" | "tasks" | "conversations" | "notes";
                "resource[nin]"?: ("contacts" | "companies" | "leads" | "tasks" | "conversations" | "notes")[];
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                user_id?: string;
                "user_id[in]"?: string[];
                "user_id[is_null]"?: boolean;
                "user_id[ne]"?: string;
                "user_id[nin]"?: string[];
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
                        data: components["schemas"]["View"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "views.create": {
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
                "application/json": components["schemas"]["CreateView"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
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
    "views.get": {
        parameters: {
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "user"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "resource" | "name" | "filter" | "sort" | "columns" | "user_id")[];
            };
            header?: never;
            path: {
                view_id: string;
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
                    "application/json": components["schemas"]["View"];
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
    "views.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                view_id: string;
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
    "views.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                view_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateView"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
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
    "webhookEndpoints.list": {
        parameters: {
            query?: {
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                disabled_at?: string;
                "disabled_at[gt]"?: string;
                "disabled_at[gte]"?: string;
                "disabled_at[in]"?: string[];
                "disabled_at[is_null]"?: boolean;
                "disabled_at[lt]"?: string;
                "disabled_at[lte]"?: string;
                "disabled_at[ne]"?: string;
                "disabled_at[nin]"?: string[];
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "user"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "url" | "description" | "types" | "api_version" | "enabled" | "disabled_at" | "disabled_reason" | "missed_since" | "failing_since" | "user_id" | "previous_secret_until")[];
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                url?: string;
                "url[contains]"?: string;
                "url[in]"?: string[];
                "url[is_null]"?: boolean;
                "url[ne]"?: string;
                "url[nin]"?: string[];
                "url[starts_with]"?: string;
                user_id?: string;
                "user_id[in]"?: string[];
                "user_id[is_null]"?: boolean;
                "user_id[ne]"?: string;
                "user_id[nin]"?: string[];
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
                        data: components["schemas"]["WebhookEndpoint"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "webhookEndpoints.create": {
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
                "application/json": components["schemas"]["CreateWebhookEndpoint"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
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
    "webhookEndpoints.get": {
        parameters: {
            query?: {
                /** @description Objects to put in, beside their ids. What you do not see stays null. */
                expand?: "user"[];
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "created_at" | "updated_at" | "version" | "url" | "description" | "types" | "api_version" | "enabled" | "disabled_at" | "disabled_reason" | "missed_since" | "failing_since" | "user_id" | "previous_secret_until")[];
            };
            header?: never;
            path: {
                webhook_endpoint_id: string;
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
                    "application/json": components["schemas"]["WebhookEndpoint"];
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
    "webhookEndpoints.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                webhook_endpoint_id: string;
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
    "webhookEndpoints.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` the change is based on. */
                "If-Match"?: string;
            };
            path: {
                webhook_endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhookEndpoint"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
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
    "webhookEndpoints.listDeliveries": {
        parameters: {
            query?: {
                created_at?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[in]"?: string[];
                "created_at[is_null]"?: boolean;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                "created_at[ne]"?: string;
                "created_at[nin]"?: string[];
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                event_type?: string;
                "event_type[contains]"?: string;
                "event_type[in]"?: string[];
                "event_type[is_null]"?: boolean;
                "event_type[ne]"?: string;
                "event_type[nin]"?: string[];
                "event_type[starts_with]"?: string;
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "endpoint_id" | "event_id" | "event_type" | "status" | "attempts" | "next_attempt_at" | "last_attempt_at" | "response_status" | "response_body" | "error" | "latency_ms" | "created_at")[];
                /** @description Rows a page. */
                limit?: number;
                /** @description A leading `-` means descending. */
                sort?: "created_at" | "-created_at";
                status?: "pending" | "delivered" | "failed";
                "status[in]"?: ("pending" | "delivered" | "failed")[];
                "status[is_null]"?: boolean;
                "status[ne]"?: "pending" | "delivered" | "failed";
                "status[nin]"?: ("pending" | "delivered" | "failed")[];
            };
            header?: never;
            path: {
                webhook_endpoint_id: string;
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
                        data: components["schemas"]["WebhookDelivery"][];
                        /** @description With `count=estimate`, where the list offers it. */
                        estimated_count?: number;
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
    "webhookEndpoints.getDelivery": {
        parameters: {
            query?: {
                /** @description Only these, `id` and `object`. */
                fields?: ("id" | "object" | "endpoint_id" | "event_id" | "event_type" | "status" | "attempts" | "next_attempt_at" | "last_attempt_at" | "response_status" | "response_body" | "error" | "latency_ms" | "created_at")[];
            };
            header?: never;
            path: {
                delivery_id: string;
                webhook_endpoint_id: string;
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
                    "application/json": components["schemas"]["WebhookDelivery"];
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
    "webhookEndpoints.retryDelivery": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                delivery_id: string;
                webhook_endpoint_id: string;
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
                    "application/json": components["schemas"]["WebhookDelivery"];
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
    "webhookEndpoints.enable": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_endpoint_id: string;
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
                    "application/json": components["schemas"]["WebhookEndpoint"];
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
    "webhookEndpoints.replay": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayWebhooks"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplay"];
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
    "webhookEndpoints.rollSecret": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_endpoint_id: string;
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
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
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
    "webhookEndpoints.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this request safe to repeat. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
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
