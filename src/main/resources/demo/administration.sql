-- What the examples of /admin in the OpenAPI document are about. The keys have no secret: nobody can use them.
insert into api_key (id, name, scopes, created_at, created_by) values
    ('01a20e88-bb7a-70d5-952a-1ce22b1963a9', 'Demo archive', '{content:read}', now(), 'system'),
    ('019a3f62-5451-7985-86e4-079e42d60baa', 'Demo archive of last year', '{content:read}', now(), 'system');

-- Told of next to nothing, at an address that is nobody's (RFC 2606).
insert into webhook (id, url, description, types, topics, sources, enabled, position, created_at, created_by)
select demo.id, 'https://partner.example/hooks/news', demo.description, '{story.withdrawn}'::text[], array[topic.id], '{}'::uuid[],
    demo.enabled, (select max(position) from change), now(), 'system'
from (values
        ('01a20e88-bb7a-70d5-952a-1ce22b1963a9'::uuid, 'The partner''s archive', true),
        ('019a3f62-5452-742a-94f3-94c369701591'::uuid, 'The partner''s archive of last year', false))
    as demo (id, description, enabled), topic where topic.slug = 'archaeology';

insert into webhook_secret (id, webhook_id, secret, created_at)
select id, id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), now() from webhook where created_by = 'system';

insert into webhook_delivery
    (id, webhook_id, event, status, attempts, created_at, attempted_at, retry_until, response_status, finished_at)
select '01a20e88-bb85-75ee-a8b6-bdca158f7208'::uuid, '01a20e88-bb7a-70d5-952a-1ce22b1963a9'::uuid, json_build_object(
        'type', 'webhook.test',
        'timestamp', to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'data', json_build_object(
            'action', 'test',
            'resource', json_build_object('type', 'webhook', 'id', 'webhook_01m878hevte3asaagww8nhjrx9'),
            'links', json_build_object('self', '/admin/v1/webhooks/webhook_01m878hevte3asaagww8nhjrx9')))::text,
    'delivered', 1, now(), now(), now(), 204, now();

insert into import_report (id, actor, mode, started_at, seen_at, finished_at, status, counts, problems) values
    ('01a20e88-bb7a-70d5-952a-1ce22b1963a9', 'Demo archive', 'replace', now(), now(), now(), 'finished', '{}', 0);
insert into note (id, resource_id, author, written_at, text)
select '01a20e88-bb85-75ee-a8b6-bdca158f7209'::uuid, id, 'Backgrounder', now(), 'The number of ratifications changes: check it before each edition.'
from story where slug = 'high-seas-treaty-enters-into-force';

insert into replacement (id, actor, kind, from_id, to_id, publish, minor_edit, dry_run, started_at, finished_at, stories) values
    ('01a20e88-bb7a-70d5-952a-1ce22b1963a9', 'Demo archive', 'topic', '019a3f62-540d-75f3-96b2-201b2e19381c', '019a3f62-5409-7cf8-ac44-49bb858eeb35',
        false, false, true, now(), now(), 0);
