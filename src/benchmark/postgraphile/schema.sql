-- The content as a newsroom would model it for PostGraphile, made of the documents of the import, which are in the column of this table.
create table postgraphile.document (document jsonb not null);

create table postgraphile.source (id uuid primary key default gen_random_uuid(), slug text not null unique, name text not null);
create table postgraphile.topic (
  id uuid primary key default gen_random_uuid(), slug text not null unique, name text not null, topic_type text not null,
  description text not null);
create table postgraphile.faq (
  id uuid primary key default gen_random_uuid(), slug text not null unique, language text not null, question text not null,
  introduction text not null);
create table postgraphile.story (
  id uuid primary key default gen_random_uuid(), slug text not null unique, language text not null, headline text not null,
  summary text not null, analysis text not null, background text not null, comparison text not null, published_at timestamptz not null,
  updated_at timestamptz not null default now(), content_updated_at timestamptz not null default now(),
  revision integer not null default 1);
create table postgraphile.source_summary (
  id uuid primary key default gen_random_uuid(), story_id uuid not null references postgraphile.story,
  source_id uuid not null references postgraphile.source, position integer not null, text text not null, unique (story_id, position));
create table postgraphile.article (
  source_summary_id uuid not null references postgraphile.source_summary, position integer not null, url text not null,
  headline text not null, primary key (source_summary_id, position));
create table postgraphile.story_topic (
  story_id uuid not null references postgraphile.story, position integer not null, topic_id uuid not null references postgraphile.topic,
  role text not null, primary key (story_id, position));
create table postgraphile.story_faq (
  story_id uuid not null references postgraphile.story, position integer not null, faq_id uuid not null references postgraphile.faq,
  primary key (story_id, position));
