COPY telegram.cache (key, value, expires_at) FROM stdin;
clients	{"asOf":"2026-11-19T05:00:33.752546433Z","rows":[["Telegram ID","Username","Телефон","Договор","Тариф"],["41","alisa","+7 900 000-00-41","Д-41","Бизнес"]]}	2026-11-30 19:53:49.927119+00
device-search:eefeded1774d	касса	2026-12-07 19:23:55.480026+00
technicians	[{"id":1,"name":"Иван","group":-1002000000021,"active":true,"user":21},{"id":2,"name":"Пётр","group":-1002000000022,"active":true}]	2026-11-30 19:33:51.653225+00
\.

COPY telegram.chat_move (old_chat_id, new_chat_id, moved_at) FROM stdin;
\.

COPY telegram.chat_pause (destination, until) FROM stdin;
\.

COPY telegram.databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum, description, comments, tag, liquibase, contexts, labels, deployment_id) FROM stdin;
credit-0-schema	zayavka	db/changelog/credit.sql	2026-11-30 19:23:39.465151	17	EXECUTED	9:d1c6f01e41df6ef8aef12b3a18714b7f	sql		\N	4.33.0	\N	\N	6066619076
credit-1-requests	zayavka	db/changelog/credit.sql	2026-11-30 19:23:39.471978	18	EXECUTED	9:f8f5c94d6586b41a812bd32f25309a14	sql		\N	4.33.0	\N	\N	6066619076
credit-2-decision-stands	zayavka	db/changelog/credit.sql	2026-11-30 19:23:39.474921	19	EXECUTED	9:a07b697152d77eb6a0213445940d74ee	sql		\N	4.33.0	\N	\N	6066619076
credit-3-analysts	zayavka	db/changelog/credit.sql	2026-11-30 19:23:39.478826	20	EXECUTED	9:85eab21032747bc38abd7b68ab13a7b1	sql		\N	4.33.0	\N	\N	6066619076
credit-4-audit	zayavka	db/changelog/credit.sql	2026-11-30 19:23:39.48354	21	EXECUTED	9:8cb695471ac71fbe5e2ccd3edd5b5086	sql		\N	4.33.0	\N	\N	6066619076
credit-5-audit-is-append-only	zayavka	db/changelog/credit.sql	2026-11-30 19:23:39.485732	22	EXECUTED	9:e98f3f51c5bea0c92f6432404dca395f	sql		\N	4.33.0	\N	\N	6066619076
credit-6-cards	zayavka	db/changelog/credit.sql	2026-11-30 19:23:39.488177	23	EXECUTED	9:3cca84b5929e534408d531f94900c40f	sql		\N	4.33.0	\N	\N	6066619076
credit-7-reminders	zayavka	db/changelog/credit.sql	2026-11-30 19:23:39.490462	24	EXECUTED	9:1a34ca0080635d39282820d0d371d2a7	sql		\N	4.33.0	\N	\N	6066619076
credit-8-pull-cursor	zayavka	db/changelog/credit.sql	2026-11-30 19:23:39.492858	25	EXECUTED	9:bce0440877f5282e49e0a766455136f8	sql		\N	4.33.0	\N	\N	6066619076
credit-9-comments	zayavka	db/changelog/credit.sql	2026-11-30 19:23:39.495824	26	EXECUTED	9:378644ea5477fcb6f27e5c0985e9c530	sql		\N	4.33.0	\N	\N	6066619076
devices-0-schema	zayavka	db/changelog/devices.sql	2026-11-30 19:23:39.553999	38	EXECUTED	9:e1c1db8f7e7699650626a9c536dc24ba	sql		\N	4.33.0	\N	\N	6066619076
devices-1-visitors	zayavka	db/changelog/devices.sql	2026-11-30 19:23:39.558275	39	EXECUTED	9:5908ed83dc80d9a1ce6a2aaaa860251e	sql		\N	4.33.0	\N	\N	6066619076
devices-2-resources	zayavka	db/changelog/devices.sql	2026-11-30 19:23:39.573106	40	EXECUTED	9:8c3f5b554ee71a3089e72c41b134dbc7	sql		\N	4.33.0	\N	\N	6066619076
devices-3-loans	zayavka	db/changelog/devices.sql	2026-11-30 19:23:39.582611	41	EXECUTED	9:f1268f4193a19e00a8b02f63004d0108	sql		\N	4.33.0	\N	\N	6066619076
devices-4-reminders	zayavka	db/changelog/devices.sql	2026-11-30 19:23:39.587258	42	EXECUTED	9:d668ade7588091136411072ab4881771	sql		\N	4.33.0	\N	\N	6066619076
devices-5-actions	zayavka	db/changelog/devices.sql	2026-11-30 19:23:39.591802	43	EXECUTED	9:5e2c4c4cde83a9b50861f553ec5a5faf	sql		\N	4.33.0	\N	\N	6066619076
devices-6-actions-are-append-only	zayavka	db/changelog/devices.sql	2026-11-30 19:23:39.593658	44	EXECUTED	9:62c76ac3dcf9c061333cd16f6fe7f7bf	sql		\N	4.33.0	\N	\N	6066619076
devices-7-imports	zayavka	db/changelog/devices.sql	2026-11-30 19:23:39.59684	45	EXECUTED	9:a1c87628a9eee586a4b2d73a718af041	sql		\N	4.33.0	\N	\N	6066619076
devices-8-references	zayavka	db/changelog/devices.sql	2026-11-30 19:23:39.598819	46	EXECUTED	9:61688701081cc372e96eadc8a467b497	sql		\N	4.33.0	\N	\N	6066619076
devices-9-comments	zayavka	db/changelog/devices.sql	2026-11-30 19:23:39.603023	47	EXECUTED	9:63c62747c7a1e1ea48d7e34739f52ddd	sql		\N	4.33.0	\N	\N	6066619076
support-0-schema	zayavka	db/changelog/support.sql	2026-11-30 19:23:39.500885	27	EXECUTED	9:b9084f5df97c0676997e490e65da0d8a	sql		\N	4.33.0	\N	\N	6066619076
support-1-people	zayavka	db/changelog/support.sql	2026-11-30 19:23:39.506928	28	EXECUTED	9:76b7ce12baeaa766efb247bdfa56b0be	sql		\N	4.33.0	\N	\N	6066619076
support-10-locked-tickets	zayavka	db/changelog/support.sql	2026-11-30 19:23:39.552165	37	EXECUTED	9:705a70a2c26a319b300e4dc74be7c792	sql		\N	4.33.0	\N	\N	6066619076
support-2-tickets	zayavka	db/changelog/support.sql	2026-11-30 19:23:39.517886	29	EXECUTED	9:3dc383d3948643a1b0add58463a21b4e	sql		\N	4.33.0	\N	\N	6066619076
support-3-posts	zayavka	db/changelog/support.sql	2026-11-30 19:23:39.525371	30	EXECUTED	9:a41834faadbdfe1e55cff3be02cb1ce0	sql		\N	4.33.0	\N	\N	6066619076
support-4-surveys	zayavka	db/changelog/support.sql	2026-11-30 19:23:39.530931	31	EXECUTED	9:1f5dc6c964a2fa22cd76b66bbca58c76	sql		\N	4.33.0	\N	\N	6066619076
support-5-events	zayavka	db/changelog/support.sql	2026-11-30 19:23:39.53514	32	EXECUTED	9:a867c860f064ade3129e4450e80d01fb	sql		\N	4.33.0	\N	\N	6066619076
support-6-events-are-append-only	zayavka	db/changelog/support.sql	2026-11-30 19:23:39.536938	33	EXECUTED	9:c346b048386b5fca1a73d5046bace802	sql		\N	4.33.0	\N	\N	6066619076
support-7-groups-move	zayavka	db/changelog/support.sql	2026-11-30 19:23:39.539734	34	EXECUTED	9:632d455b3a0eb9443bf8ee0347800d00	sql		\N	4.33.0	\N	\N	6066619076
support-8-technician-names	zayavka	db/changelog/support.sql	2026-11-30 19:23:39.5429	35	EXECUTED	9:3663624da7d2febe6b429b415a33a75f	sql		\N	4.33.0	\N	\N	6066619076
support-9-comments	zayavka	db/changelog/support.sql	2026-11-30 19:23:39.548334	36	EXECUTED	9:a388e0f3a14bc4d89ab1a27c9cf5707a	sql		\N	4.33.0	\N	\N	6066619076
telegram-1-commands	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.348599	1	EXECUTED	9:7a9b67d88c8ff97a8503920fde7d5eec	sql		\N	4.33.0	\N	\N	6066619076
telegram-10-head-leaves	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.41186	10	EXECUTED	9:7adf18f2feda48811ea4c01ddb26f1f4	sql		\N	4.33.0	\N	\N	6066619076
telegram-11-claim	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.437797	11	EXECUTED	9:242c21c02d269357a907124b4e84468e	sql		\N	4.33.0	\N	\N	6066619076
telegram-12-budget	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.443718	12	EXECUTED	9:172c75a6cca553991af091a220211ec0	sql		\N	4.33.0	\N	\N	6066619076
telegram-13-settle	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.447987	13	EXECUTED	9:edd39068d50ae4b5708107be650de8f8	sql		\N	4.33.0	\N	\N	6066619076
telegram-14-claim-past-leases	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.454458	14	EXECUTED	9:43bd28e0fd2643cb1a34422787379132	sql		\N	4.33.0	\N	\N	6066619076
telegram-15-shown-digests	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.459879	15	EXECUTED	9:baf629957625ab68710b940583180d70	sql		\N	4.33.0	\N	\N	6066619076
telegram-16-older-releases-forget-digests	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.462839	16	EXECUTED	9:029738551c4e06508e503a29b7e7740e	sql		\N	4.33.0	\N	\N	6066619076
telegram-2-people	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.357042	2	EXECUTED	9:82775934378d9d477d14492b315e997b	sql		\N	4.33.0	\N	\N	6066619076
telegram-3-outbox	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.37211	3	EXECUTED	9:85f1c0966d681895d8cdb85055593da3	sql		\N	4.33.0	\N	\N	6066619076
telegram-4-without-redis	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.380094	4	EXECUTED	9:c3248f789e9b95963add037ed67a4a59	sql		\N	4.33.0	\N	\N	6066619076
telegram-5-timers	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.384282	5	EXECUTED	9:ae8d952e6032f276657e74616a912ed2	sql		\N	4.33.0	\N	\N	6066619076
telegram-6-chat-moves	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.388321	6	EXECUTED	9:f9c4e217c20aaa2aeee6952742339052	sql		\N	4.33.0	\N	\N	6066619076
telegram-7-comments	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.392588	7	EXECUTED	9:976574ed0820e8db31d79752121e9ad9	sql		\N	4.33.0	\N	\N	6066619076
telegram-8-instances	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.398203	8	EXECUTED	9:08ad889a64c120bf437153060f07abac	sql		\N	4.33.0	\N	\N	6066619076
telegram-9-heads	zayavka	db/changelog/telegram.sql	2026-11-30 19:23:39.406511	9	EXECUTED	9:55faa5482c596186c18c85dc5bfb3d2b	sql		\N	4.33.0	\N	\N	6066619076
\.

COPY telegram.dead_update (update_id, body, error, parked_at) FROM stdin;
900000009	{"update_id":900000009,"message":{"message_id":"poison","chat":5,"text":"секрет"}}	com.fasterxml.jackson.databind.exc.InvalidFormatException at UpdateMapper.map:55 < UpdateProcessor.toItsEnd:84 < UpdateProcessor.guarded:74	2026-11-19 05:00:34.84003+00
\.

COPY telegram.dialogue (tg_user_id, name, data, opened_at) FROM stdin;
1	devices.add	{"asked": "VENDOR", "value.CATEGORY": "Терминал"}	2026-11-30 19:23:50.050138+00
12	credit.comment	{"request": "1004", "verdict": "APPROVED", "version": "2"}	2026-11-30 19:23:51.19027+00
42	support.comment	{"ticket": "2", "message": "54"}	2026-11-30 19:23:52.674214+00
53	devices.due	{"loan": "7", "device": "4"}	2026-11-30 19:23:56.276663+00
54	devices.register	{"insistent": "false"}	2026-11-30 19:23:57.089103+00
61	devices.code	{"act": "LOGS", "devices": ""}	2026-11-30 19:23:57.025972+00
\.

COPY telegram.forwarded_message (chat_id, message_id, expires_at) FROM stdin;
-1002000000021	5	2026-11-30 21:23:51.964572+00
41	48	2026-11-30 21:23:51.610482+00
42	51	2026-11-30 21:23:52.01281+00
43	55	2026-11-30 21:23:52.769714+00
\.

COPY telegram.instance (term, name, started_at, heartbeat_at, ended_at, ended_by) FROM stdin;
\.

COPY telegram.outbox (id, kind, effect, channel, destination, ordering_key, urgency, guarantee, on_refusal, supersede_key, state, due_at, attempts, first_attempt_at, lease_until, leased_by, in_doubt, last_error, created_at, finished_at, is_head, shelved) FROM stdin;
1	devices.show-import	{"to": 1, "list": 1}	TELEGRAM	chat:1	import:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-18 05:00:05.192593+00	1	2026-11-18 05:00:05.209707+00	\N	\N	f	\N	2026-11-18 05:00:05.192593+00	2026-11-18 05:00:05.259403+00	\N	f
2	devices.read-import	{"list": 1, "turn": 1}	FILES	files	file:1	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-18 05:00:05.192593+00	1	2026-11-18 05:00:05.209563+00	\N	\N	f	\N	2026-11-18 05:00:05.192593+00	2026-11-18 05:00:05.327451+00	\N	f
3	devices.refresh-import	{"to": 1, "list": 1, "message": {"id": 2, "chat": 1}}	TELEGRAM	chat:1	card:1:2	2	AT_LEAST_ONCE	FORGET	card:1:2	DONE	2026-11-18 05:00:05.259403+00	1	2026-11-18 05:00:05.30483+00	\N	\N	f	\N	2026-11-18 05:00:05.259403+00	2026-11-18 05:00:05.324098+00	\N	f
4	devices.refresh-import	{"to": 1, "list": 1, "message": {"id": 2, "chat": 1}}	TELEGRAM	chat:1	card:1:2	2	AT_LEAST_ONCE	FORGET	card:1:2	DONE	2026-11-18 05:00:05.283563+00	1	2026-11-18 05:00:05.325505+00	\N	\N	f	\N	2026-11-18 05:00:05.283563+00	2026-11-18 05:00:05.395532+00	\N	f
5	devices.send-plan	{"to": 1, "list": 1, "turn": 1}	TELEGRAM	chat:1	import:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-18 05:00:05.283563+00	1	2026-11-18 05:00:05.325505+00	\N	\N	f	\N	2026-11-18 05:00:05.283563+00	2026-11-18 05:00:05.370263+00	\N	f
7	devices.apply-import	{"list": 1, "turn": 1}	FILES	files	file:1	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-18 05:00:05.411063+00	1	2026-11-18 05:00:05.416361+00	\N	\N	f	\N	2026-11-18 05:00:05.411063+00	2026-11-18 05:00:05.469166+00	\N	f
8	devices.refresh-import	{"to": 1, "list": 1, "message": {"id": 2, "chat": 1}}	TELEGRAM	chat:1	card:1:2	2	AT_LEAST_ONCE	FORGET	card:1:2	DONE	2026-11-18 05:00:05.422334+00	1	2026-11-18 05:00:06.479246+00	\N	\N	f	\N	2026-11-18 05:00:05.422334+00	2026-11-18 05:00:06.48646+00	\N	f
9	talk.say	{"to": 51, "phrase": "GREETING", "values": []}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-18 05:00:08.019077+00	1	2026-11-18 05:00:08.024671+00	\N	\N	f	\N	2026-11-18 05:00:08.019077+00	2026-11-18 05:00:08.041824+00	\N	f
10	devices.ask	{"to": 51, "form": {"name": "register", "insistent": false}}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-18 05:00:08.019077+00	1	2026-11-18 05:00:08.049187+00	\N	\N	f	\N	2026-11-18 05:00:08.019077+00	2026-11-18 05:00:08.063404+00	\N	f
11	talk.offer-commands	{"to": 51}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-18 05:00:08.019077+00	1	2026-11-18 05:00:08.072443+00	\N	\N	f	\N	2026-11-18 05:00:08.019077+00	2026-11-18 05:00:08.082675+00	\N	f
12	devices.tell	{"to": 51, "note": "REGISTERED", "about": "user51@corp.example"}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-18 05:00:08.04666+00	1	2026-11-18 05:00:09.113837+00	\N	\N	f	\N	2026-11-18 05:00:08.04666+00	2026-11-18 05:00:09.116537+00	\N	f
13	talk.offer-commands	{"to": 51}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-18 05:00:08.04666+00	1	2026-11-18 05:00:10.243502+00	\N	\N	f	\N	2026-11-18 05:00:08.04666+00	2026-11-18 05:00:10.246027+00	\N	f
14	devices.show-device	{"to": 51, "device": 1}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-18 05:00:10.756721+00	1	2026-11-18 05:00:11.287067+00	\N	\N	f	\N	2026-11-18 05:00:10.756721+00	2026-11-18 05:00:11.291294+00	\N	f
15	talk.offer-commands	{"to": 51}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-18 05:00:10.756721+00	1	2026-11-18 05:00:12.329088+00	\N	\N	f	\N	2026-11-18 05:00:10.756721+00	2026-11-18 05:00:12.331768+00	\N	f
16	devices.ask	{"to": 51, "form": {"loan": 1, "name": "set-due", "device": 1}}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-18 05:00:11.299458+00	1	2026-11-18 05:00:13.352906+00	\N	\N	f	\N	2026-11-18 05:00:11.299458+00	2026-11-18 05:00:13.357568+00	\N	f
17	devices.refresh-device	{"to": 51, "device": 1, "message": {"id": 10, "chat": 51}}	TELEGRAM	chat:51	card:51:10	2	AT_LEAST_ONCE	FORGET	card:51:10	DONE	2026-11-18 05:00:11.299458+00	1	2026-11-18 05:00:14.377125+00	\N	\N	f	\N	2026-11-18 05:00:11.299458+00	2026-11-18 05:00:14.384217+00	\N	f
18	devices.show-device	{"to": 51, "device": 1}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-18 05:00:14.392088+00	1	2026-11-18 05:00:15.414977+00	\N	\N	f	\N	2026-11-18 05:00:14.392088+00	2026-11-18 05:00:15.420281+00	\N	f
19	devices.remind	{"to": 51, "day": "2026-11-19", "stage": "TODAY"}	TELEGRAM	chat:51	devices@51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:32.734652+00	1	2026-11-19 05:00:33.75113+00	\N	\N	f	\N	2026-11-19 05:00:32.734652+00	2026-11-19 05:00:33.804433+00	\N	f
20	talk.say	{"to": 1, "phrase": "GREETING", "values": []}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:34.82036+00	1	2026-11-19 05:00:34.82403+00	\N	\N	f	\N	2026-11-19 05:00:34.82036+00	2026-11-19 05:00:34.830551+00	\N	f
21	devices.ask	{"to": 1, "form": {"name": "register", "insistent": false}}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:34.82036+00	1	2026-11-19 05:00:34.833047+00	\N	\N	f	\N	2026-11-19 05:00:34.82036+00	2026-11-19 05:00:34.835986+00	\N	f
22	talk.offer-commands	{"to": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:34.82036+00	1	2026-11-19 05:00:34.84121+00	\N	\N	f	\N	2026-11-19 05:00:34.82036+00	2026-11-19 05:00:34.845381+00	\N	f
23	notice.dead-update	{"to": 1, "updateId": 900000009}	TELEGRAM	chat:1	notice:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:34.840877+00	1	2026-11-19 05:00:35.872524+00	\N	\N	f	\N	2026-11-19 05:00:34.840877+00	2026-11-19 05:00:35.876827+00	\N	f
24	talk.say	{"to": 11, "phrase": "GREETING", "values": []}	TELEGRAM	chat:11	talk:11	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:36.38791+00	1	2026-11-19 05:00:36.388759+00	\N	\N	f	\N	2026-11-19 05:00:36.38791+00	2026-11-19 05:00:36.392948+00	\N	f
25	devices.ask	{"to": 11, "form": {"name": "register", "insistent": false}}	TELEGRAM	chat:11	talk:11	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:36.38791+00	1	2026-11-19 05:00:36.389812+00	\N	\N	f	\N	2026-11-19 05:00:36.38791+00	2026-11-19 05:00:36.40034+00	\N	f
26	talk.offer-commands	{"to": 11}	TELEGRAM	chat:11	talk:11	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:36.38791+00	1	2026-11-19 05:00:36.399571+00	\N	\N	f	\N	2026-11-19 05:00:36.38791+00	2026-11-19 05:00:36.403629+00	\N	f
27	talk.say	{"to": 12, "phrase": "GREETING", "values": []}	TELEGRAM	chat:12	talk:12	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:36.398785+00	1	2026-11-19 05:00:36.399571+00	\N	\N	f	\N	2026-11-19 05:00:36.398785+00	2026-11-19 05:00:36.40624+00	\N	f
28	devices.ask	{"to": 12, "form": {"name": "register", "insistent": false}}	TELEGRAM	chat:12	talk:12	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:36.398785+00	1	2026-11-19 05:00:36.408378+00	\N	\N	f	\N	2026-11-19 05:00:36.398785+00	2026-11-19 05:00:36.413074+00	\N	f
29	talk.offer-commands	{"to": 12}	TELEGRAM	chat:12	talk:12	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:36.398785+00	1	2026-11-19 05:00:36.414596+00	\N	\N	f	\N	2026-11-19 05:00:36.398785+00	2026-11-19 05:00:36.418164+00	\N	f
30	credit.publish-card	{"group": -1001234567890, "request": 1001}	TELEGRAM	chat:-1001234567890	credit:1001@-1001234567890	1	AT_LEAST_ONCE	RETRY	\N	DONE	2026-11-19 05:00:36.408094+00	1	2026-11-19 05:00:36.414596+00	\N	\N	f	\N	2026-11-19 05:00:36.408094+00	2026-11-19 05:00:36.419391+00	\N	f
31	credit.publish-card	{"group": -1001234567890, "request": 1002}	TELEGRAM	chat:-1001234567890	credit:1002@-1001234567890	1	AT_LEAST_ONCE	RETRY	\N	DONE	2026-11-19 05:00:36.932265+00	1	2026-11-19 05:00:36.936074+00	\N	\N	f	\N	2026-11-19 05:00:36.932265+00	2026-11-19 05:00:36.940337+00	\N	f
32	credit.send-assignee-card	{"to": 11, "request": 1002}	TELEGRAM	chat:11	credit:1002@11	1	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:37.455643+00	1	2026-11-19 05:00:37.460355+00	\N	\N	f	\N	2026-11-19 05:00:37.455643+00	2026-11-19 05:00:37.46554+00	\N	f
33	credit.refresh-card	{"message": {"id": 3, "chat": -1001234567890}, "request": 1002}	TELEGRAM	chat:-1001234567890	card:-1001234567890:3	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:3	DONE	2026-11-19 05:00:37.455643+00	1	2026-11-19 05:00:37.460355+00	\N	\N	f	\N	2026-11-19 05:00:37.455643+00	2026-11-19 05:00:37.46739+00	\N	f
34	credit.publish-card	{"group": -1001234567890, "request": 1003}	TELEGRAM	chat:-1001234567890	credit:1003@-1001234567890	1	AT_LEAST_ONCE	RETRY	\N	DONE	2026-11-19 05:00:37.468477+00	1	2026-11-19 05:00:37.971075+00	\N	\N	f	\N	2026-11-19 05:00:37.468477+00	2026-11-19 05:00:37.974953+00	\N	f
35	credit.send-assignee-card	{"to": 11, "request": 1003}	TELEGRAM	chat:11	credit:1003@11	1	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:38.486881+00	1	2026-11-19 05:00:38.489318+00	\N	\N	f	\N	2026-11-19 05:00:38.486881+00	2026-11-19 05:00:38.519201+00	\N	f
36	credit.refresh-card	{"message": {"id": 4, "chat": -1001234567890}, "request": 1003}	TELEGRAM	chat:-1001234567890	card:-1001234567890:4	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:4	DONE	2026-11-19 05:00:38.486881+00	1	2026-11-19 05:00:38.489318+00	\N	\N	f	\N	2026-11-19 05:00:38.486881+00	2026-11-19 05:00:38.519909+00	\N	f
37	credit.refresh-card	{"message": {"id": 26, "chat": 11}, "request": 1003}	TELEGRAM	chat:11	card:11:26	2	AT_LEAST_ONCE	FORGET	card:11:26	DONE	2026-11-19 05:00:38.522763+00	1	2026-11-19 05:00:39.54603+00	\N	\N	f	\N	2026-11-19 05:00:38.522763+00	2026-11-19 05:00:39.550591+00	\N	f
38	credit.refresh-card	{"message": {"id": 4, "chat": -1001234567890}, "request": 1003}	TELEGRAM	chat:-1001234567890	card:-1001234567890:4	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:4	DONE	2026-11-19 05:00:38.522763+00	1	2026-11-19 05:00:38.52802+00	\N	\N	f	\N	2026-11-19 05:00:38.522763+00	2026-11-19 05:00:38.535754+00	\N	f
39	credit.publish-card	{"group": -1001234567890, "request": 1005}	TELEGRAM	chat:-1001234567890	credit:1005@-1001234567890	1	AT_LEAST_ONCE	RETRY	\N	DONE	2026-11-19 05:00:39.549983+00	1	2026-11-19 05:00:39.555812+00	\N	\N	f	\N	2026-11-19 05:00:39.549983+00	2026-11-19 05:00:39.558978+00	\N	f
40	credit.send-assignee-card	{"to": 11, "request": 1005}	TELEGRAM	chat:11	credit:1005@11	1	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:40.071842+00	1	2026-11-19 05:00:40.593953+00	\N	\N	f	\N	2026-11-19 05:00:40.071842+00	2026-11-19 05:00:40.59899+00	\N	f
41	credit.refresh-card	{"message": {"id": 5, "chat": -1001234567890}, "request": 1005}	TELEGRAM	chat:-1001234567890	card:-1001234567890:5	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:5	DONE	2026-11-19 05:00:40.071842+00	1	2026-11-19 05:00:40.075079+00	\N	\N	f	\N	2026-11-19 05:00:40.071842+00	2026-11-19 05:00:40.08036+00	\N	f
42	credit.refresh-card	{"message": {"id": 27, "chat": 11}, "request": 1005}	TELEGRAM	chat:11	card:11:27	2	AT_LEAST_ONCE	FORGET	card:11:27	DONE	2026-11-19 05:00:40.6013+00	1	2026-11-19 05:00:41.630816+00	\N	\N	f	\N	2026-11-19 05:00:40.6013+00	2026-11-19 05:00:41.635776+00	\N	f
43	credit.refresh-card	{"message": {"id": 5, "chat": -1001234567890}, "request": 1005}	TELEGRAM	chat:-1001234567890	card:-1001234567890:5	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:5	DONE	2026-11-19 05:00:40.6013+00	1	2026-11-19 05:00:40.60342+00	\N	\N	f	\N	2026-11-19 05:00:40.6013+00	2026-11-19 05:00:40.607622+00	\N	f
44	credit.ask-for-comment	{"to": 11, "request": 1005, "verdict": "APPROVED"}	TELEGRAM	chat:11	credit:1005@11	1	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:41.638613+00	1	2026-11-19 05:00:42.664172+00	\N	\N	f	\N	2026-11-19 05:00:41.638613+00	2026-11-19 05:00:42.669204+00	\N	f
45	credit.send-decision	{"request": 1005}	ONEF	onef	credit:1005@onef	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:42.669554+00	1	2026-11-19 05:00:42.67962+00	\N	\N	f	\N	2026-11-19 05:00:42.669554+00	2026-11-19 05:00:42.6897+00	\N	f
47	credit.refresh-card	{"message": {"id": 5, "chat": -1001234567890}, "request": 1005}	TELEGRAM	chat:-1001234567890	card:-1001234567890:5	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:5	DONE	2026-11-19 05:00:42.669554+00	1	2026-11-19 05:00:42.678833+00	\N	\N	f	\N	2026-11-19 05:00:42.669554+00	2026-11-19 05:00:42.687729+00	\N	f
48	credit.show-request	{"to": 11, "request": 1005}	TELEGRAM	chat:11	talk:11	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:42.669554+00	1	2026-11-19 05:00:43.718459+00	\N	\N	f	\N	2026-11-19 05:00:42.669554+00	2026-11-19 05:00:43.729356+00	\N	f
49	credit.refresh-card	{"message": {"id": 27, "chat": 11}, "request": 1005}	TELEGRAM	chat:11	card:11:27	2	AT_LEAST_ONCE	FORGET	card:11:27	DONE	2026-11-19 05:00:42.689699+00	1	2026-11-19 05:00:44.797885+00	\N	\N	f	\N	2026-11-19 05:00:42.689699+00	2026-11-19 05:00:44.802298+00	\N	f
50	credit.refresh-card	{"message": {"id": 5, "chat": -1001234567890}, "request": 1005}	TELEGRAM	chat:-1001234567890	card:-1001234567890:5	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:5	DONE	2026-11-19 05:00:42.689699+00	1	2026-11-19 05:00:42.695327+00	\N	\N	f	\N	2026-11-19 05:00:42.689699+00	2026-11-19 05:00:42.696848+00	\N	f
51	credit.publish-card	{"group": -1001234567890, "request": 1006}	TELEGRAM	chat:-1001234567890	credit:1006@-1001234567890	1	AT_LEAST_ONCE	RETRY	\N	DONE	2026-11-19 05:00:43.202189+00	1	2026-11-19 05:00:43.204209+00	\N	\N	f	\N	2026-11-19 05:00:43.202189+00	2026-11-19 05:00:43.207369+00	\N	f
52	credit.send-assignee-card	{"to": 12, "request": 1006}	TELEGRAM	chat:12	credit:1006@12	1	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:43.723015+00	1	2026-11-19 05:00:43.725806+00	\N	\N	f	\N	2026-11-19 05:00:43.723015+00	2026-11-19 05:00:43.731443+00	\N	f
53	credit.refresh-card	{"message": {"id": 6, "chat": -1001234567890}, "request": 1006}	TELEGRAM	chat:-1001234567890	card:-1001234567890:6	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:6	DONE	2026-11-19 05:00:43.723015+00	1	2026-11-19 05:00:43.725806+00	\N	\N	f	\N	2026-11-19 05:00:43.723015+00	2026-11-19 05:00:43.731338+00	\N	f
54	credit.refresh-card	{"message": {"id": 30, "chat": 11}, "request": 1005}	TELEGRAM	chat:11	card:11:30	2	AT_LEAST_ONCE	FORGET	card:11:30	DONE	2026-11-19 05:00:43.729356+00	1	2026-11-19 05:00:44.797885+00	\N	\N	f	\N	2026-11-19 05:00:43.729356+00	2026-11-19 05:00:44.803268+00	\N	f
55	credit.refresh-card	{"message": {"id": 31, "chat": 12}, "request": 1006}	TELEGRAM	chat:12	card:12:31	2	AT_LEAST_ONCE	FORGET	card:12:31	DONE	2026-11-19 05:00:43.733621+00	1	2026-11-19 05:00:43.738435+00	\N	\N	f	\N	2026-11-19 05:00:43.733621+00	2026-11-19 05:00:43.746567+00	\N	f
56	credit.refresh-card	{"message": {"id": 6, "chat": -1001234567890}, "request": 1006}	TELEGRAM	chat:-1001234567890	card:-1001234567890:6	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:6	DONE	2026-11-19 05:00:43.733621+00	1	2026-11-19 05:00:43.738435+00	\N	\N	f	\N	2026-11-19 05:00:43.733621+00	2026-11-19 05:00:43.749855+00	\N	f
57	credit.ask-for-comment	{"to": 12, "request": 1006, "verdict": "REJECTED"}	TELEGRAM	chat:12	credit:1006@12	1	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:43.746722+00	1	2026-11-19 05:00:43.750515+00	\N	\N	f	\N	2026-11-19 05:00:43.746722+00	2026-11-19 05:00:43.757582+00	\N	f
58	credit.send-decision	{"request": 1006}	ONEF	onef	credit:1006@onef	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:43.758426+00	1	2026-11-19 05:00:43.763353+00	\N	\N	f	\N	2026-11-19 05:00:43.758426+00	2026-11-19 05:00:43.769516+00	\N	f
60	credit.refresh-card	{"message": {"id": 6, "chat": -1001234567890}, "request": 1006}	TELEGRAM	chat:-1001234567890	card:-1001234567890:6	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:6	DONE	2026-11-19 05:00:43.758426+00	1	2026-11-19 05:00:43.763359+00	\N	\N	f	\N	2026-11-19 05:00:43.758426+00	2026-11-19 05:00:43.766686+00	\N	f
61	credit.refresh-card	{"message": {"id": 31, "chat": 12}, "request": 1006}	TELEGRAM	chat:12	card:12:31	2	AT_LEAST_ONCE	FORGET	card:12:31	DONE	2026-11-19 05:00:43.769515+00	1	2026-11-19 05:00:46.866441+00	\N	\N	f	\N	2026-11-19 05:00:43.769515+00	2026-11-19 05:00:46.8691+00	\N	f
62	credit.refresh-card	{"message": {"id": 6, "chat": -1001234567890}, "request": 1006}	TELEGRAM	chat:-1001234567890	card:-1001234567890:6	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:6	DONE	2026-11-19 05:00:43.769515+00	1	2026-11-19 05:00:43.771763+00	\N	\N	f	\N	2026-11-19 05:00:43.769515+00	2026-11-19 05:00:43.77293+00	\N	f
63	credit.show-request	{"to": 12, "request": 1006}	TELEGRAM	chat:12	talk:12	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:43.758426+00	1	2026-11-19 05:00:44.797885+00	\N	\N	f	\N	2026-11-19 05:00:43.758426+00	2026-11-19 05:00:44.802186+00	\N	f
64	credit.publish-card	{"group": -1001234567890, "request": 1004}	TELEGRAM	chat:-1001234567890	credit:1004@-1001234567890	1	AT_LEAST_ONCE	RETRY	\N	DONE	2026-11-19 05:00:44.279752+00	1	2026-11-19 05:00:44.281464+00	\N	\N	f	\N	2026-11-19 05:00:44.279752+00	2026-11-19 05:00:44.283712+00	\N	f
65	credit.send-assignee-card	{"to": 12, "request": 1004}	TELEGRAM	chat:12	credit:1004@12	1	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:44.79625+00	1	2026-11-19 05:00:45.822483+00	\N	\N	f	\N	2026-11-19 05:00:44.79625+00	2026-11-19 05:00:45.826804+00	\N	f
66	credit.refresh-card	{"message": {"id": 7, "chat": -1001234567890}, "request": 1004}	TELEGRAM	chat:-1001234567890	card:-1001234567890:7	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:7	DONE	2026-11-19 05:00:44.79625+00	1	2026-11-19 05:00:44.797885+00	\N	\N	f	\N	2026-11-19 05:00:44.79625+00	2026-11-19 05:00:44.808508+00	\N	f
67	credit.refresh-card	{"message": {"id": 34, "chat": 12}, "request": 1006}	TELEGRAM	chat:12	card:12:34	2	AT_LEAST_ONCE	FORGET	card:12:34	DONE	2026-11-19 05:00:44.802185+00	1	2026-11-19 05:00:46.866441+00	\N	\N	f	\N	2026-11-19 05:00:44.802185+00	2026-11-19 05:00:46.870667+00	\N	f
68	credit.refresh-card	{"message": {"id": 35, "chat": 12}, "request": 1004}	TELEGRAM	chat:12	card:12:35	2	AT_LEAST_ONCE	FORGET	card:12:35	DONE	2026-11-19 05:00:45.829913+00	1	2026-11-19 05:00:47.887383+00	\N	\N	f	\N	2026-11-19 05:00:45.829913+00	2026-11-19 05:00:47.890638+00	\N	f
69	credit.refresh-card	{"message": {"id": 7, "chat": -1001234567890}, "request": 1004}	TELEGRAM	chat:-1001234567890	card:-1001234567890:7	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:7	DONE	2026-11-19 05:00:45.829913+00	1	2026-11-19 05:00:45.839067+00	\N	\N	f	\N	2026-11-19 05:00:45.829913+00	2026-11-19 05:00:45.847249+00	\N	f
70	credit.ask-for-comment	{"to": 12, "request": 1004, "verdict": "APPROVED"}	TELEGRAM	chat:12	credit:1004@12	1	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:47.892724+00	1	2026-11-19 05:00:48.919872+00	\N	\N	f	\N	2026-11-19 05:00:47.892724+00	2026-11-19 05:00:48.92765+00	\N	f
71	talk.say	{"to": 1, "phrase": "GREETING", "values": []}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:48.928507+00	1	2026-11-19 05:00:48.929768+00	\N	\N	f	\N	2026-11-19 05:00:48.928507+00	2026-11-19 05:00:48.933037+00	\N	f
72	devices.ask	{"to": 1, "form": {"name": "register", "insistent": false}}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:48.928507+00	1	2026-11-19 05:00:48.934595+00	\N	\N	f	\N	2026-11-19 05:00:48.928507+00	2026-11-19 05:00:48.937677+00	\N	f
73	talk.offer-commands	{"to": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:48.928507+00	1	2026-11-19 05:00:48.938593+00	\N	\N	f	\N	2026-11-19 05:00:48.928507+00	2026-11-19 05:00:48.940411+00	\N	f
74	credit.show-requests	{"to": 1, "page": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:48.935438+00	1	2026-11-19 05:00:49.959117+00	\N	\N	f	\N	2026-11-19 05:00:48.935438+00	2026-11-19 05:00:49.962031+00	\N	f
75	credit.show-request	{"to": 1, "request": 1003}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:48.938941+00	1	2026-11-19 05:00:50.981304+00	\N	\N	f	\N	2026-11-19 05:00:48.938941+00	2026-11-19 05:00:50.989371+00	\N	f
76	credit.show-stats	{"to": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:48.941214+00	1	2026-11-19 05:00:52.038354+00	\N	\N	f	\N	2026-11-19 05:00:48.941214+00	2026-11-19 05:00:52.050022+00	\N	f
77	credit.show-analysts	{"to": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:48.943544+00	1	2026-11-19 05:00:53.084104+00	\N	\N	f	\N	2026-11-19 05:00:48.943544+00	2026-11-19 05:00:53.087421+00	\N	f
78	support.open-topic	{"leg": "main", "chat": -1002000000001, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main	0	AT_LEAST_ONCE	RETRY	\N	DONE	2026-11-19 05:00:54.100556+00	1	2026-11-19 05:00:54.119329+00	\N	\N	f	\N	2026-11-19 05:00:54.100556+00	2026-11-19 05:00:54.131441+00	\N	f
79	support.post-card	{"leg": "main", "chat": -1002000000001, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:54.100556+00	1	2026-11-19 05:00:54.136456+00	\N	\N	f	\N	2026-11-19 05:00:54.100556+00	2026-11-19 05:00:54.145178+00	\N	f
80	support.tell-client	{"chat": 41, "note": {"name": "accepted"}, "ticket": 1}	TELEGRAM	chat:41	support:1@client	0	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:54.100556+00	1	2026-11-19 05:00:54.119329+00	\N	\N	f	\N	2026-11-19 05:00:54.100556+00	2026-11-19 05:00:54.131197+00	\N	f
81	support.carry-post	{"leg": "main", "chat": -1002000000001, "post": 1, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:54.100556+00	1	2026-11-19 05:00:54.152882+00	\N	\N	f	\N	2026-11-19 05:00:54.100556+00	2026-11-19 05:00:54.169961+00	\N	f
82	support.retitle-topic	{"leg": "main", "chat": -1002000000001, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main:title	2	AT_LEAST_ONCE	FORGET	support:1@main:title	DONE	2026-11-19 05:00:56.721795+00	1	2026-11-19 05:00:56.733495+00	\N	\N	f	\N	2026-11-19 05:00:56.721795+00	2026-11-19 05:00:56.739221+00	\N	f
83	support.refresh-card	{"chat": -1002000000001, "ticket": 1, "message": {"id": 3, "chat": -1002000000001}}	TELEGRAM	chat:-1002000000001	card:-1002000000001:3	2	AT_LEAST_ONCE	FORGET	card:-1002000000001:3	DONE	2026-11-19 05:00:56.721795+00	1	2026-11-19 05:00:56.733495+00	\N	\N	f	\N	2026-11-19 05:00:56.721795+00	2026-11-19 05:00:56.743794+00	\N	f
84	support.open-topic	{"leg": "tech:1", "chat": -1002000000021, "ticket": 1}	TELEGRAM	chat:-1002000000021	support:1@tech:1	0	AT_LEAST_ONCE	RETRY	\N	DONE	2026-11-19 05:00:56.721795+00	1	2026-11-19 05:00:56.733495+00	\N	\N	f	\N	2026-11-19 05:00:56.721795+00	2026-11-19 05:00:56.746266+00	\N	f
85	support.post-card	{"leg": "tech:1", "chat": -1002000000021, "ticket": 1}	TELEGRAM	chat:-1002000000021	support:1@tech:1	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:56.721795+00	1	2026-11-19 05:00:56.754972+00	\N	\N	f	\N	2026-11-19 05:00:56.721795+00	2026-11-19 05:00:56.761723+00	\N	f
86	support.carry-post	{"leg": "tech:1", "chat": -1002000000021, "post": 1, "ticket": 1}	TELEGRAM	chat:-1002000000021	support:1@tech:1	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:56.721795+00	1	2026-11-19 05:00:56.76328+00	\N	\N	f	\N	2026-11-19 05:00:56.721795+00	2026-11-19 05:00:56.766821+00	\N	f
87	support.carry-post	{"leg": "client", "chat": 41, "post": 2, "ticket": 1}	TELEGRAM	chat:41	support:1@client	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:57.279311+00	1	2026-11-19 05:00:57.286798+00	\N	\N	f	\N	2026-11-19 05:00:57.279311+00	2026-11-19 05:00:57.299874+00	\N	f
88	support.carry-post	{"leg": "main", "chat": -1002000000001, "post": 2, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:57.279311+00	1	2026-11-19 05:00:57.286798+00	\N	\N	f	\N	2026-11-19 05:00:57.279311+00	2026-11-19 05:00:57.301181+00	\N	f
89	support.open-topic	{"leg": "main", "chat": -1002000000001, "ticket": 2}	TELEGRAM	chat:-1002000000001	support:2@main	0	AT_LEAST_ONCE	RETRY	\N	DONE	2026-11-19 05:00:57.302014+00	1	2026-11-19 05:00:57.312894+00	\N	\N	f	\N	2026-11-19 05:00:57.302014+00	2026-11-19 05:00:57.320252+00	\N	f
90	support.post-card	{"leg": "main", "chat": -1002000000001, "ticket": 2}	TELEGRAM	chat:-1002000000001	support:2@main	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:57.302014+00	1	2026-11-19 05:00:57.315446+00	\N	\N	f	\N	2026-11-19 05:00:57.302014+00	2026-11-19 05:00:57.330238+00	\N	f
91	support.tell-client	{"chat": 42, "note": {"name": "accepted"}, "ticket": 2}	TELEGRAM	chat:42	support:2@client	0	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:00:57.302014+00	1	2026-11-19 05:00:57.312894+00	\N	\N	f	\N	2026-11-19 05:00:57.302014+00	2026-11-19 05:00:57.317593+00	\N	f
92	support.carry-post	{"leg": "main", "chat": -1002000000001, "post": 3, "ticket": 2}	TELEGRAM	chat:-1002000000001	support:2@main	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:57.302014+00	1	2026-11-19 05:00:57.331417+00	\N	\N	f	\N	2026-11-19 05:00:57.302014+00	2026-11-19 05:00:57.339155+00	\N	f
93	support.retitle-topic	{"leg": "main", "chat": -1002000000001, "ticket": 2}	TELEGRAM	chat:-1002000000001	support:2@main:title	2	AT_LEAST_ONCE	FORGET	support:2@main:title	DONE	2026-11-19 05:00:58.875207+00	1	2026-11-19 05:00:58.880509+00	\N	\N	f	\N	2026-11-19 05:00:58.875207+00	2026-11-19 05:00:58.886387+00	\N	f
94	support.refresh-card	{"chat": -1002000000001, "ticket": 2, "message": {"id": 8, "chat": -1002000000001}}	TELEGRAM	chat:-1002000000001	card:-1002000000001:8	2	AT_LEAST_ONCE	FORGET	card:-1002000000001:8	DONE	2026-11-19 05:00:58.875207+00	1	2026-11-19 05:00:58.880509+00	\N	\N	f	\N	2026-11-19 05:00:58.875207+00	2026-11-19 05:00:58.890047+00	\N	f
95	support.open-topic	{"leg": "tech:2", "chat": -1002000000022, "ticket": 2}	TELEGRAM	chat:-1002000000022	support:2@tech:2	0	AT_LEAST_ONCE	RETRY	\N	DONE	2026-11-19 05:00:58.875207+00	1	2026-11-19 05:00:58.880509+00	\N	\N	f	\N	2026-11-19 05:00:58.875207+00	2026-11-19 05:00:58.885989+00	\N	f
96	support.post-card	{"leg": "tech:2", "chat": -1002000000022, "ticket": 2}	TELEGRAM	chat:-1002000000022	support:2@tech:2	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:58.875207+00	1	2026-11-19 05:00:58.882755+00	\N	\N	f	\N	2026-11-19 05:00:58.875207+00	2026-11-19 05:00:58.89961+00	\N	f
97	support.carry-post	{"leg": "tech:2", "chat": -1002000000022, "post": 3, "ticket": 2}	TELEGRAM	chat:-1002000000022	support:2@tech:2	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:00:58.875207+00	1	2026-11-19 05:00:58.89276+00	\N	\N	f	\N	2026-11-19 05:00:58.875207+00	2026-11-19 05:00:58.907309+00	\N	f
98	support.tell-staff	{"leg": "main", "chat": -1002000000001, "note": {"by": "Мария Диспетчер", "name": "closed"}, "ticket": 2}	TELEGRAM	chat:-1002000000001	support:2@main	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:01.451739+00	1	2026-11-19 05:01:01.53725+00	\N	\N	f	\N	2026-11-19 05:01:01.451739+00	2026-11-19 05:01:01.569147+00	\N	f
99	support.settle-topic	{"leg": "main", "chat": -1002000000001, "ticket": 2}	TELEGRAM	chat:-1002000000001	support:2@main	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:01.451739+00	1	2026-11-19 05:01:01.570931+00	\N	\N	f	\N	2026-11-19 05:01:01.451739+00	2026-11-19 05:01:01.597259+00	\N	f
100	support.retitle-topic	{"leg": "main", "chat": -1002000000001, "ticket": 2}	TELEGRAM	chat:-1002000000001	support:2@main:title	2	AT_LEAST_ONCE	FORGET	support:2@main:title	DONE	2026-11-19 05:01:01.451739+00	1	2026-11-19 05:01:01.53725+00	\N	\N	f	\N	2026-11-19 05:01:01.451739+00	2026-11-19 05:01:01.583964+00	\N	f
101	support.tell-staff	{"leg": "tech:2", "chat": -1002000000022, "note": {"by": "Мария Диспетчер", "name": "closed"}, "ticket": 2}	TELEGRAM	chat:-1002000000022	support:2@tech:2	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:01.451739+00	1	2026-11-19 05:01:01.53725+00	\N	\N	f	\N	2026-11-19 05:01:01.451739+00	2026-11-19 05:01:01.570571+00	\N	f
102	support.settle-topic	{"leg": "tech:2", "chat": -1002000000022, "ticket": 2}	TELEGRAM	chat:-1002000000022	support:2@tech:2	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:01.451739+00	1	2026-11-19 05:01:01.57631+00	\N	\N	f	\N	2026-11-19 05:01:01.451739+00	2026-11-19 05:01:01.59405+00	\N	f
103	support.retitle-topic	{"leg": "tech:2", "chat": -1002000000022, "ticket": 2}	TELEGRAM	chat:-1002000000022	support:2@tech:2:title	2	AT_LEAST_ONCE	FORGET	support:2@tech:2:title	DONE	2026-11-19 05:01:01.451739+00	1	2026-11-19 05:01:01.53725+00	\N	\N	f	\N	2026-11-19 05:01:01.451739+00	2026-11-19 05:01:01.583996+00	\N	f
104	support.refresh-card	{"chat": -1002000000001, "ticket": 2, "message": {"id": 8, "chat": -1002000000001}}	TELEGRAM	chat:-1002000000001	card:-1002000000001:8	2	AT_LEAST_ONCE	FORGET	card:-1002000000001:8	DONE	2026-11-19 05:01:01.451739+00	1	2026-11-19 05:01:01.53725+00	\N	\N	f	\N	2026-11-19 05:01:01.451739+00	2026-11-19 05:01:01.591033+00	\N	f
105	support.tell-client	{"chat": 42, "note": {"name": "closed"}, "ticket": 2}	TELEGRAM	chat:42	support:2@client	0	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:01.451739+00	1	2026-11-19 05:01:01.53725+00	\N	\N	f	\N	2026-11-19 05:01:01.451739+00	2026-11-19 05:01:01.564209+00	\N	f
106	support.ask-survey	{"chat": 42, "ticket": 2}	TELEGRAM	chat:42	support:2@client	0	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:01.451739+00	1	2026-11-19 05:01:01.566855+00	\N	\N	f	\N	2026-11-19 05:01:01.451739+00	2026-11-19 05:01:01.58104+00	\N	f
107	support.refresh-survey	{"chat": 42, "ticket": 2, "message": {"id": 54, "chat": 42}}	TELEGRAM	chat:42	survey:42:54	2	AT_LEAST_ONCE	FORGET	survey:42:54	DONE	2026-11-19 05:01:01.592087+00	1	2026-11-19 05:01:01.600897+00	\N	\N	f	\N	2026-11-19 05:01:01.592087+00	2026-11-19 05:01:01.611078+00	\N	f
108	support.refresh-survey	{"chat": 42, "ticket": 2, "message": {"id": 54, "chat": 42}}	TELEGRAM	chat:42	survey:42:54	2	AT_LEAST_ONCE	FORGET	survey:42:54	DONE	2026-11-19 05:01:01.611792+00	1	2026-11-19 05:01:02.628397+00	\N	\N	f	\N	2026-11-19 05:01:01.611792+00	2026-11-19 05:01:02.634255+00	\N	f
109	support.refresh-survey	{"chat": 42, "ticket": 2, "message": {"id": 54, "chat": 42}}	TELEGRAM	chat:42	survey:42:54	2	AT_LEAST_ONCE	FORGET	survey:42:54	DONE	2026-11-19 05:01:02.634778+00	1	2026-11-19 05:01:03.678148+00	\N	\N	f	\N	2026-11-19 05:01:02.634778+00	2026-11-19 05:01:03.681973+00	\N	f
110	support.open-topic	{"leg": "main", "chat": -1002000000001, "ticket": 3}	TELEGRAM	chat:-1002000000001	support:3@main	0	AT_LEAST_ONCE	RETRY	\N	DONE	2026-11-19 05:01:03.681752+00	1	2026-11-19 05:01:03.686621+00	\N	\N	f	\N	2026-11-19 05:01:03.681752+00	2026-11-19 05:01:03.691249+00	\N	f
111	support.post-card	{"leg": "main", "chat": -1002000000001, "ticket": 3}	TELEGRAM	chat:-1002000000001	support:3@main	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:01:03.681752+00	1	2026-11-19 05:01:03.692848+00	\N	\N	f	\N	2026-11-19 05:01:03.681752+00	2026-11-19 05:01:03.69567+00	\N	f
112	support.tell-client	{"chat": 43, "note": {"name": "accepted"}, "ticket": 3}	TELEGRAM	chat:43	support:3@client	0	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:03.681752+00	1	2026-11-19 05:01:03.686621+00	\N	\N	f	\N	2026-11-19 05:01:03.681752+00	2026-11-19 05:01:03.689826+00	\N	f
113	support.carry-post	{"leg": "main", "chat": -1002000000001, "post": 4, "ticket": 3}	TELEGRAM	chat:-1002000000001	support:3@main	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:01:03.681752+00	1	2026-11-19 05:01:03.698269+00	\N	\N	f	\N	2026-11-19 05:01:03.681752+00	2026-11-19 05:01:03.702559+00	\N	f
114	support.ask-to-close	{"leg": "main", "chat": -1002000000001, "ticket": 3}	TELEGRAM	chat:-1002000000001	support:3@main	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:04.721309+00	1	2026-11-19 05:01:54.521216+00	\N	\N	f	\N	2026-11-19 05:01:04.721309+00	2026-11-19 05:01:54.529873+00	\N	f
115	support.show-tickets	{"to": 1, "page": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:54.530845+00	1	2026-11-19 05:01:54.532217+00	\N	\N	f	\N	2026-11-19 05:01:54.530845+00	2026-11-19 05:01:54.543056+00	\N	f
116	support.show-ticket	{"to": 1, "ticket": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:54.534144+00	1	2026-11-19 05:01:54.544573+00	\N	\N	f	\N	2026-11-19 05:01:54.534144+00	2026-11-19 05:01:54.549355+00	\N	f
117	support.show-technicians	{"to": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:54.540543+00	1	2026-11-19 05:01:54.549936+00	\N	\N	f	\N	2026-11-19 05:01:54.540543+00	2026-11-19 05:01:54.55176+00	\N	f
118	support.show-stats	{"to": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:54.54344+00	1	2026-11-19 05:01:55.591708+00	\N	\N	f	\N	2026-11-19 05:01:54.54344+00	2026-11-19 05:01:55.594963+00	\N	f
119	talk.say	{"to": 52, "phrase": "GREETING", "values": []}	TELEGRAM	chat:52	talk:52	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:56.108566+00	1	2026-11-19 05:01:56.118059+00	\N	\N	f	\N	2026-11-19 05:01:56.108566+00	2026-11-19 05:01:56.141107+00	\N	f
120	devices.ask	{"to": 52, "form": {"name": "register", "insistent": false}}	TELEGRAM	chat:52	talk:52	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:56.108566+00	1	2026-11-19 05:01:56.142447+00	\N	\N	f	\N	2026-11-19 05:01:56.108566+00	2026-11-19 05:01:56.153509+00	\N	f
121	talk.offer-commands	{"to": 52}	TELEGRAM	chat:52	talk:52	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:56.108566+00	1	2026-11-19 05:01:56.154504+00	\N	\N	f	\N	2026-11-19 05:01:56.108566+00	2026-11-19 05:01:56.16823+00	\N	f
122	devices.tell	{"to": 52, "note": "REGISTERED", "about": "user52@corp.example"}	TELEGRAM	chat:52	talk:52	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:56.14714+00	1	2026-11-19 05:01:57.204012+00	\N	\N	f	\N	2026-11-19 05:01:56.14714+00	2026-11-19 05:01:57.209062+00	\N	f
123	talk.offer-commands	{"to": 52}	TELEGRAM	chat:52	talk:52	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:56.14714+00	1	2026-11-19 05:01:58.22694+00	\N	\N	f	\N	2026-11-19 05:01:56.14714+00	2026-11-19 05:01:58.232366+00	\N	f
124	devices.show-device	{"to": 52, "device": 1}	TELEGRAM	chat:52	talk:52	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:58.743091+00	1	2026-11-19 05:01:59.261268+00	\N	\N	f	\N	2026-11-19 05:01:58.743091+00	2026-11-19 05:01:59.264396+00	\N	f
125	talk.offer-commands	{"to": 52}	TELEGRAM	chat:52	talk:52	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:58.743091+00	1	2026-11-19 05:02:00.297127+00	\N	\N	f	\N	2026-11-19 05:01:58.743091+00	2026-11-19 05:02:00.299619+00	\N	f
126	devices.tell-borrower	{"to": 51, "note": "SOMEBODY_WAITS", "device": 1}	TELEGRAM	chat:51	devices@51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:01:59.266085+00	1	2026-11-19 05:01:59.269532+00	\N	\N	f	\N	2026-11-19 05:01:59.266085+00	2026-11-19 05:01:59.273982+00	\N	f
127	devices.refresh-device	{"to": 52, "device": 1, "message": {"id": 71, "chat": 52}}	TELEGRAM	chat:52	card:52:71	2	AT_LEAST_ONCE	FORGET	card:52:71	DONE	2026-11-19 05:01:59.266085+00	1	2026-11-19 05:02:01.319599+00	\N	\N	f	\N	2026-11-19 05:01:59.266085+00	2026-11-19 05:02:01.323311+00	\N	f
128	devices.show-device	{"to": 51, "device": 2}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:01.827619+00	1	2026-11-19 05:02:01.830772+00	\N	\N	f	\N	2026-11-19 05:02:01.827619+00	2026-11-19 05:02:01.835683+00	\N	f
129	talk.offer-commands	{"to": 51}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:01.827619+00	1	2026-11-19 05:02:01.83683+00	\N	\N	f	\N	2026-11-19 05:02:01.827619+00	2026-11-19 05:02:01.838801+00	\N	f
130	devices.ask	{"to": 51, "form": {"loan": 4, "name": "set-due", "device": 2}}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:01.836776+00	1	2026-11-19 05:02:01.840401+00	\N	\N	f	\N	2026-11-19 05:02:01.836776+00	2026-11-19 05:02:01.845203+00	\N	f
131	devices.refresh-device	{"to": 51, "device": 2, "message": {"id": 74, "chat": 51}}	TELEGRAM	chat:51	card:51:74	2	AT_LEAST_ONCE	FORGET	card:51:74	DONE	2026-11-19 05:02:01.836776+00	1	2026-11-19 05:02:02.864285+00	\N	\N	f	\N	2026-11-19 05:02:01.836776+00	2026-11-19 05:02:02.867734+00	\N	f
132	devices.show-device	{"to": 52, "device": 2}	TELEGRAM	chat:52	talk:52	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:02.870414+00	1	2026-11-19 05:02:02.872093+00	\N	\N	f	\N	2026-11-19 05:02:02.870414+00	2026-11-19 05:02:02.876627+00	\N	f
133	talk.offer-commands	{"to": 52}	TELEGRAM	chat:52	talk:52	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:02.870414+00	1	2026-11-19 05:02:03.397377+00	\N	\N	f	\N	2026-11-19 05:02:02.870414+00	2026-11-19 05:02:03.399267+00	\N	f
134	devices.tell-borrower	{"to": 51, "note": "SOMEBODY_WAITS", "device": 2}	TELEGRAM	chat:51	devices@51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:02.878704+00	1	2026-11-19 05:02:03.909173+00	\N	\N	f	\N	2026-11-19 05:02:02.878704+00	2026-11-19 05:02:03.914226+00	\N	f
135	devices.refresh-device	{"to": 52, "device": 2, "message": {"id": 77, "chat": 52}}	TELEGRAM	chat:52	card:52:77	2	AT_LEAST_ONCE	FORGET	card:52:77	DONE	2026-11-19 05:02:02.878704+00	1	2026-11-19 05:02:04.430212+00	\N	\N	f	\N	2026-11-19 05:02:02.878704+00	2026-11-19 05:02:04.434446+00	\N	f
136	devices.show-device	{"to": 51, "device": 2}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:04.93937+00	1	2026-11-19 05:02:04.942274+00	\N	\N	f	\N	2026-11-19 05:02:04.93937+00	2026-11-19 05:02:04.946552+00	\N	f
137	talk.offer-commands	{"to": 51}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:04.93937+00	1	2026-11-19 05:02:05.983448+00	\N	\N	f	\N	2026-11-19 05:02:04.93937+00	2026-11-19 05:02:05.988592+00	\N	f
138	devices.offer	{"to": 52, "until": "2026-11-20T05:02:04.947829137Z", "device": 2}	TELEGRAM	chat:52	devices@52	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:04.947829+00	1	2026-11-19 05:02:05.462226+00	\N	\N	f	\N	2026-11-19 05:02:04.947829+00	2026-11-19 05:02:05.469642+00	\N	f
139	devices.refresh-device	{"to": 51, "device": 2, "message": {"id": 80, "chat": 51}}	TELEGRAM	chat:51	card:51:80	2	AT_LEAST_ONCE	FORGET	card:51:80	DONE	2026-11-19 05:02:04.947829+00	1	2026-11-19 05:02:13.274407+00	\N	\N	f	\N	2026-11-19 05:02:04.947829+00	2026-11-19 05:02:13.279024+00	\N	f
140	devices.show-devices	{"to": 51, "page": 1, "listing": {"name": "found", "words": "касса"}}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:05.97905+00	1	2026-11-19 05:02:07.006913+00	\N	\N	f	\N	2026-11-19 05:02:05.97905+00	2026-11-19 05:02:07.040719+00	\N	f
141	devices.show-categories	{"to": 51, "page": 1}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:05.983615+00	1	2026-11-19 05:02:08.068196+00	\N	\N	f	\N	2026-11-19 05:02:05.983615+00	2026-11-19 05:02:08.078748+00	\N	f
142	devices.show-devices	{"to": 51, "page": 1, "listing": {"name": "everything"}}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:05.985274+00	1	2026-11-19 05:02:09.108587+00	\N	\N	f	\N	2026-11-19 05:02:05.985274+00	2026-11-19 05:02:09.125353+00	\N	f
143	devices.show-devices	{"to": 51, "page": 1, "listing": {"name": "held-by", "person": 51}}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:05.986517+00	1	2026-11-19 05:02:10.15614+00	\N	\N	f	\N	2026-11-19 05:02:05.986517+00	2026-11-19 05:02:10.175057+00	\N	f
144	devices.show-devices	{"to": 51, "page": 1, "listing": {"name": "wanted-by", "person": 51}}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:05.988988+00	1	2026-11-19 05:02:11.203731+00	\N	\N	f	\N	2026-11-19 05:02:05.988988+00	2026-11-19 05:02:11.209151+00	\N	f
145	talk.say	{"to": 51, "phrase": "HELP", "values": []}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:05.992052+00	1	2026-11-19 05:02:12.236057+00	\N	\N	f	\N	2026-11-19 05:02:05.992052+00	2026-11-19 05:02:12.241092+00	\N	f
146	devices.show-device	{"to": 51, "device": 3}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:13.286176+00	1	2026-11-19 05:02:14.30604+00	\N	\N	f	\N	2026-11-19 05:02:13.286176+00	2026-11-19 05:02:14.308176+00	\N	f
147	talk.offer-commands	{"to": 51}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:13.286176+00	1	2026-11-19 05:02:14.862188+00	\N	\N	f	\N	2026-11-19 05:02:13.286176+00	2026-11-19 05:02:14.864223+00	\N	f
148	talk.say	{"to": 53, "phrase": "GREETING", "values": []}	TELEGRAM	chat:53	talk:53	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:14.31062+00	1	2026-11-19 05:02:14.312202+00	\N	\N	f	\N	2026-11-19 05:02:14.31062+00	2026-11-19 05:02:14.326828+00	\N	f
149	devices.ask	{"to": 53, "form": {"name": "register", "insistent": false}}	TELEGRAM	chat:53	talk:53	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:14.31062+00	1	2026-11-19 05:02:14.32825+00	\N	\N	f	\N	2026-11-19 05:02:14.31062+00	2026-11-19 05:02:14.34632+00	\N	f
150	devices.show-history	{"to": 51, "page": 1, "device": 3, "message": {"id": 95, "chat": 51}}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:14.312114+00	1	2026-11-19 05:02:15.883023+00	\N	\N	f	\N	2026-11-19 05:02:14.312114+00	2026-11-19 05:02:15.886104+00	\N	f
151	talk.offer-commands	{"to": 53}	TELEGRAM	chat:53	talk:53	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:14.31062+00	1	2026-11-19 05:02:14.34971+00	\N	\N	f	\N	2026-11-19 05:02:14.31062+00	2026-11-19 05:02:14.352105+00	\N	f
152	devices.tell	{"to": 53, "note": "REGISTERED", "about": "user53@corp.example"}	TELEGRAM	chat:53	talk:53	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:14.333988+00	1	2026-11-19 05:02:15.372598+00	\N	\N	f	\N	2026-11-19 05:02:14.333988+00	2026-11-19 05:02:15.375189+00	\N	f
153	talk.offer-commands	{"to": 53}	TELEGRAM	chat:53	talk:53	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:14.333988+00	1	2026-11-19 05:02:16.39397+00	\N	\N	f	\N	2026-11-19 05:02:14.333988+00	2026-11-19 05:02:16.396279+00	\N	f
154	devices.show-device	{"to": 53, "device": 4}	TELEGRAM	chat:53	talk:53	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:16.908384+00	1	2026-11-19 05:02:17.43028+00	\N	\N	f	\N	2026-11-19 05:02:16.908384+00	2026-11-19 05:02:17.434763+00	\N	f
155	talk.offer-commands	{"to": 53}	TELEGRAM	chat:53	talk:53	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:16.908384+00	1	2026-11-19 05:02:18.461753+00	\N	\N	f	\N	2026-11-19 05:02:16.908384+00	2026-11-19 05:02:18.464084+00	\N	f
156	devices.ask	{"to": 53, "form": {"loan": 7, "name": "set-due", "device": 4}}	TELEGRAM	chat:53	talk:53	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:17.43598+00	1	2026-11-19 05:02:19.495903+00	\N	\N	f	\N	2026-11-19 05:02:17.43598+00	2026-11-19 05:02:19.504881+00	\N	f
157	devices.refresh-device	{"to": 53, "device": 4, "message": {"id": 102, "chat": 53}}	TELEGRAM	chat:53	card:53:102	2	AT_LEAST_ONCE	FORGET	card:53:102	DONE	2026-11-19 05:02:17.43598+00	1	2026-11-19 05:02:20.528795+00	\N	\N	f	\N	2026-11-19 05:02:17.43598+00	2026-11-19 05:02:20.53292+00	\N	f
158	devices.show-devices	{"to": 1, "page": 1, "listing": {"name": "overdue"}}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:20.541811+00	1	2026-11-19 05:02:20.542564+00	\N	\N	f	\N	2026-11-19 05:02:20.541811+00	2026-11-19 05:02:20.548999+00	\N	f
159	devices.show-borrowers	{"to": 1, "page": 1, "words": ""}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:20.542752+00	1	2026-11-19 05:02:20.547552+00	\N	\N	f	\N	2026-11-19 05:02:20.542752+00	2026-11-19 05:02:20.553625+00	\N	f
160	devices.show-edit-menu	{"to": 1, "device": 5}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:20.545062+00	1	2026-11-19 05:02:20.554997+00	\N	\N	f	\N	2026-11-19 05:02:20.545062+00	2026-11-19 05:02:20.557249+00	\N	f
161	devices.show-label	{"to": 1, "device": 5}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:20.547916+00	1	2026-11-19 05:02:21.660642+00	\N	\N	f	\N	2026-11-19 05:02:20.547916+00	2026-11-19 05:02:21.693536+00	\N	f
162	devices.show-import	{"to": 1, "list": 2}	TELEGRAM	chat:1	import:2	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:22.709521+00	1	2026-11-19 05:02:22.71349+00	\N	\N	f	\N	2026-11-19 05:02:22.709521+00	2026-11-19 05:02:22.719896+00	\N	f
163	devices.read-import	{"list": 2, "turn": 1}	FILES	files	file:2	0	AT_LEAST_ONCE	GIVE_UP	\N	DONE	2026-11-19 05:02:22.709521+00	1	2026-11-19 05:02:22.713541+00	\N	\N	f	\N	2026-11-19 05:02:22.709521+00	2026-11-19 05:02:22.732397+00	\N	f
164	devices.refresh-import	{"to": 1, "list": 2, "message": {"id": 113, "chat": 1}}	TELEGRAM	chat:1	card:1:113	2	AT_LEAST_ONCE	FORGET	card:1:113	DONE	2026-11-19 05:02:22.719896+00	1	2026-11-19 05:02:22.724284+00	\N	\N	f	\N	2026-11-19 05:02:22.719896+00	2026-11-19 05:02:22.730787+00	\N	f
165	devices.refresh-import	{"to": 1, "list": 2, "message": {"id": 113, "chat": 1}}	TELEGRAM	chat:1	card:1:113	2	AT_LEAST_ONCE	FORGET	card:1:113	DONE	2026-11-19 05:02:22.727813+00	1	2026-11-19 05:02:24.789025+00	\N	\N	f	\N	2026-11-19 05:02:22.727813+00	2026-11-19 05:02:24.799286+00	\N	f
166	devices.send-plan	{"to": 1, "list": 2, "turn": 1}	TELEGRAM	chat:1	import:2	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:22.727813+00	1	2026-11-19 05:02:23.750682+00	\N	\N	f	\N	2026-11-19 05:02:22.727813+00	2026-11-19 05:02:23.756864+00	\N	f
167	devices.ask	{"to": 61, "form": {"act": "LOGS", "name": "show-code", "devices": []}}	TELEGRAM	chat:61	talk:61	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:24.809487+00	1	2026-11-19 05:02:24.819619+00	\N	\N	f	\N	2026-11-19 05:02:24.809487+00	2026-11-19 05:02:24.829628+00	\N	f
168	talk.say	{"to": 54, "phrase": "GREETING", "values": []}	TELEGRAM	chat:54	talk:54	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:24.837963+00	1	2026-11-19 05:02:24.840507+00	\N	\N	f	\N	2026-11-19 05:02:24.837963+00	2026-11-19 05:02:24.850587+00	\N	f
169	devices.ask	{"to": 54, "form": {"name": "register", "insistent": false}}	TELEGRAM	chat:54	talk:54	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:24.837963+00	1	2026-11-19 05:02:24.852548+00	\N	\N	f	\N	2026-11-19 05:02:24.837963+00	2026-11-19 05:02:24.862079+00	\N	f
170	talk.offer-commands	{"to": 54}	TELEGRAM	chat:54	talk:54	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:24.837963+00	1	2026-11-19 05:02:24.866647+00	\N	\N	f	\N	2026-11-19 05:02:24.837963+00	2026-11-19 05:02:24.868331+00	\N	f
171	devices.ask	{"to": 1, "form": {"name": "add-device", "field": "CATEGORY", "values": {}}}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:24.851238+00	1	2026-11-19 05:02:25.889727+00	\N	\N	f	\N	2026-11-19 05:02:24.851238+00	2026-11-19 05:02:25.894911+00	\N	f
172	devices.ask	{"to": 1, "form": {"name": "add-device", "field": "VENDOR", "values": {"CATEGORY": "Терминал"}}}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	DONE	2026-11-19 05:02:25.896863+00	1	2026-11-19 05:02:26.924452+00	\N	\N	f	\N	2026-11-19 05:02:25.896863+00	2026-11-19 05:02:26.934325+00	\N	f
173	credit.publish-card	{"group": -1001234567890, "request": 1001}	TELEGRAM	chat:-1001234567890	credit:1001@-1001234567890	1	AT_LEAST_ONCE	RETRY	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
174	credit.refresh-card	{"message": {"id": 3, "chat": -1001234567890}, "request": 1003}	TELEGRAM	chat:-1001234567890	card:-1001234567890:3	2	AT_LEAST_ONCE	FORGET	card:-1001234567890:3	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
175	credit.send-assignee-card	{"to": 11, "request": 1003}	TELEGRAM	chat:11	credit:1003@11	1	AT_LEAST_ONCE	GIVE_UP	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
176	credit.ask-for-comment	{"to": 11, "request": 1003, "verdict": "APPROVED"}	TELEGRAM	chat:11	credit:1003@11	1	AT_LEAST_ONCE	GIVE_UP	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
177	credit.remind-group	{"group": -1001234567890, "request": 1001}	TELEGRAM	chat:-1001234567890	credit:1001@-1001234567890	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
178	credit.remind-assignee	{"to": 11, "request": 1003}	TELEGRAM	chat:11	credit:1003@11	1	AT_LEAST_ONCE	GIVE_UP	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
179	credit.report-conflict	{"to": 1, "request": 1003}	TELEGRAM	chat:1	credit:1003@1	1	AT_LEAST_ONCE	GIVE_UP	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
180	credit.send-decision	{"request": 1005}	ONEF	onef	credit:1005@onef	0	AT_LEAST_ONCE	GIVE_UP	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
181	credit.show-request	{"to": 1, "request": 1003}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
182	credit.show-requests	{"to": 1, "page": 1, "status": "NEW"}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
183	credit.show-stats	{"to": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
184	credit.show-analysts	{"to": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
185	credit.show-unchanged	{"to": 1, "analyst": 11}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
186	credit.tell-refusal	{"to": 11, "reason": "STALE_BUTTON", "request": 1003}	TELEGRAM	chat:11	talk:11	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
187	credit.tell-returned	{"to": 11, "request": 1003}	TELEGRAM	chat:11	talk:11	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
188	credit.report-group	{"to": 1, "cause": "Forbidden: bot was kicked", "group": -1001234567890}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
189	support.open-topic	{"leg": "main", "chat": -1002000000001, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main	0	AT_LEAST_ONCE	RETRY	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
190	support.post-card	{"leg": "main", "chat": -1002000000001, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main	0	AT_LEAST_ONCE	GIVE_UP	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
191	support.carry-post	{"leg": "main", "chat": -1002000000001, "post": 1, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main	0	AT_LEAST_ONCE	GIVE_UP	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
192	support.introduce-speaker	{"leg": "tech:1", "chat": -1002000000021, "post": 1, "ticket": 1}	TELEGRAM	chat:-1002000000021	support:1@tech:1	0	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
193	support.carry-edit	{"leg": "main", "chat": -1002000000001, "post": 1, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
194	support.restate-post	{"leg": "tech:1", "chat": -1002000000021, "post": 1, "ticket": 1}	TELEGRAM	chat:-1002000000021	support:1@tech:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
195	support.tell-staff	{"leg": "main", "chat": -1002000000001, "note": {"name": "earlier-left-out", "count": 2}, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
196	support.ask-to-close	{"leg": "main", "chat": -1002000000001, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
197	support.settle-topic	{"leg": "main", "chat": -1002000000001, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
198	support.tell-client	{"chat": 41, "note": {"name": "accepted"}, "ticket": 1}	TELEGRAM	chat:41	support:1@client	0	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
199	support.ask-survey	{"chat": 41, "ticket": 1}	TELEGRAM	chat:41	support:1@client	0	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
200	support.tell-not-carried	{"leg": "main", "chat": -1002000000001, "reason": "STALE_BUTTON", "ticket": 1, "message": {"id": 2, "chat": -1002000000001}}	TELEGRAM	chat:-1002000000001	support:1@main	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
201	support.refresh-survey	{"chat": 41, "ticket": 1, "message": {"id": 20, "chat": 41}}	TELEGRAM	chat:41	survey:41:20	2	AT_LEAST_ONCE	FORGET	survey:41:20	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
202	support.refresh-closing	{"chat": -1002000000001, "ticket": 1, "message": {"id": 2, "chat": -1002000000001}}	TELEGRAM	chat:-1002000000001	closing:-1002000000001:2	2	AT_LEAST_ONCE	FORGET	closing:-1002000000001:2	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
203	support.refresh-card	{"chat": -1002000000001, "ticket": 1, "message": {"id": 2, "chat": -1002000000001}}	TELEGRAM	chat:-1002000000001	card:-1002000000001:2	2	AT_LEAST_ONCE	FORGET	card:-1002000000001:2	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
204	support.retitle-topic	{"leg": "main", "chat": -1002000000001, "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main:title	2	AT_LEAST_ONCE	FORGET	support:1@main:title	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
205	support.carry-reaction	{"leg": "main", "chat": -1002000000001, "post": 1, "emoji": "👍", "ticket": 1}	TELEGRAM	chat:-1002000000001	support:1@main:reaction:1	2	AT_LEAST_ONCE	FORGET	support:1@main:reaction:1	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
206	support.show-ticket	{"to": 1, "ticket": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
207	support.show-tickets	{"to": 1, "page": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
208	support.show-found	{"to": 1, "words": "касса"}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
209	support.show-technicians	{"to": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
210	support.show-stats	{"to": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
211	support.show-doctor	{"to": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
212	support.tell-admin	{"to": 1, "note": "DONE", "about": "Иван"}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
213	support.tell-banned	{"to": 41}	TELEGRAM	chat:41	talk:41	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
214	support.report-group	{"to": 1, "cause": "Forbidden: bot was kicked", "group": -1002000000001}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
215	devices.offer	{"to": 51, "until": "2026-11-19T06:02:27.442453684Z", "device": 1}	TELEGRAM	chat:51	devices@51	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
216	devices.tell-borrower	{"to": 51, "note": "SOMEBODY_WAITS", "device": 1}	TELEGRAM	chat:51	devices@51	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
217	devices.remind	{"to": 51, "day": "2026-11-19", "stage": "TOMORROW"}	TELEGRAM	chat:51	devices@51	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
218	devices.refresh-reminder	{"to": 51, "day": "2026-11-19", "stage": "TOMORROW", "message": {"id": 30, "chat": 51}}	TELEGRAM	chat:51	card:51:30	2	AT_LEAST_ONCE	FORGET	card:51:30	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
219	devices.report-overdue	{"to": 1, "day": "2026-11-19"}	TELEGRAM	chat:1	devices@1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
220	devices.erase-code	{"to": 1, "message": {"id": 10, "chat": 1}}	TELEGRAM	chat:1	erase:1:10	0	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
221	devices.show-import	{"to": 1, "list": 2}	TELEGRAM	chat:1	import:2	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
222	devices.refresh-import	{"to": 1, "list": 2, "message": {"id": 10, "chat": 1}}	TELEGRAM	chat:1	card:1:10	2	AT_LEAST_ONCE	FORGET	card:1:10	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
223	devices.send-plan	{"to": 1, "list": 2, "turn": 1}	TELEGRAM	chat:1	import:2	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
224	devices.send-refused-rows	{"to": 1, "list": 2}	TELEGRAM	chat:1	import:2	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
225	devices.read-import	{"list": 2, "turn": 1}	FILES	files	file:2	0	AT_LEAST_ONCE	GIVE_UP	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
226	devices.apply-import	{"list": 2, "turn": 1}	FILES	files	file:2	0	AT_LEAST_ONCE	GIVE_UP	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
227	devices.show-devices	{"to": 51, "page": 1, "listing": {"name": "found", "words": "касса"}}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
228	devices.show-categories	{"to": 51, "page": 1}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
229	devices.show-device	{"to": 51, "device": 1}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
230	devices.show-history	{"to": 51, "page": 1, "device": 1}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
231	devices.show-label	{"to": 1, "device": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
232	devices.show-edit-menu	{"to": 1, "device": 1}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
233	devices.show-borrowers	{"to": 1, "page": 1, "words": "вера"}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
234	devices.show-borrower	{"to": 1, "person": 51}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
235	devices.show-candidates	{"to": 1, "device": 1, "people": [51]}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
236	devices.ask	{"to": 1, "form": {"name": "add-device", "field": "VENDOR", "values": {"CATEGORY": "Касса"}}}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
237	devices.tell-refusal	{"to": 51, "device": 1, "reason": "STALE_BUTTON"}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
238	devices.tell	{"to": 51, "note": "NOT_FOUND", "about": "Move 5000"}	TELEGRAM	chat:51	talk:51	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
239	devices.send-export	{"to": 1, "everything": false}	TELEGRAM	chat:1	talk:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
240	devices.send-log	{"to": 61}	TELEGRAM	chat:61	talk:61	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
241	notice.undelivered	{"to": 1, "outboxId": 1}	TELEGRAM	chat:1	notice:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
242	notice.dead-update	{"to": 1, "updateId": 1}	TELEGRAM	chat:1	notice:1	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
243	talk.say	{"to": 41, "phrase": "GREETING", "values": []}	TELEGRAM	chat:41	talk:41	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
244	talk.offer-commands	{"to": 11}	TELEGRAM	chat:11	talk:11	1	AT_LEAST_ONCE	FORGET	\N	PENDING	2026-11-19 05:02:27.442453+00	0	\N	\N	\N	f	\N	2026-11-19 05:02:27.442453+00	\N	\N	f
\.

COPY telegram.person (tg_user_id, name, reachable, changed_at) FROM stdin;
1	Ольга Админ	t	2026-11-18 05:00:05.192593+00
11	Анна Ковалёва	t	2026-11-19 05:00:36.38791+00
12	Борис Нур	t	2026-11-19 05:00:36.398785+00
41	Алиса Петрова	t	2026-11-19 05:00:54.100556+00
42	Тимур	t	2026-11-19 05:00:57.302014+00
43	Нина	t	2026-11-19 05:01:03.681752+00
51	Вера Кассирова	t	2026-11-18 05:00:08.019077+00
52	Глеб Тестов	t	2026-11-19 05:01:56.108566+00
53	Зоя	t	2026-11-19 05:02:14.31062+00
54	Лев	t	2026-11-19 05:02:24.837963+00
61	Егор Кодов	t	2026-11-19 05:02:24.809487+00
\.

COPY telegram.processed_command (command_id, processed_at) FROM stdin;
tg:900000001	2026-11-18 05:00:05.192593+00
tg:900000002	2026-11-18 05:00:05.411063+00
tg:900000003	2026-11-18 05:00:08.019077+00
tg:900000003:menu	2026-11-18 05:00:08.019077+00
tg:900000003:reply	2026-11-18 05:00:08.019077+00
tg:900000004	2026-11-18 05:00:08.04666+00
tg:900000005:menu	2026-11-18 05:00:10.756721+00
tg:900000005:reply	2026-11-18 05:00:10.756721+00
tg:900000006	2026-11-18 05:00:11.299458+00
tg:900000007	2026-11-18 05:00:14.392088+00
tg:900000008	2026-11-19 05:00:34.82036+00
tg:900000008:menu	2026-11-19 05:00:34.82036+00
tg:900000008:reply	2026-11-19 05:00:34.82036+00
tg:900000010	2026-11-19 05:00:36.38791+00
tg:900000010:menu	2026-11-19 05:00:36.38791+00
tg:900000010:reply	2026-11-19 05:00:36.38791+00
tg:900000011	2026-11-19 05:00:36.398785+00
tg:900000011:menu	2026-11-19 05:00:36.398785+00
tg:900000011:reply	2026-11-19 05:00:36.398785+00
tg:900000012	2026-11-19 05:00:37.455643+00
tg:900000013	2026-11-19 05:00:38.486881+00
tg:900000014	2026-11-19 05:00:38.522763+00
tg:900000015	2026-11-19 05:00:40.071842+00
tg:900000016	2026-11-19 05:00:40.6013+00
tg:900000017	2026-11-19 05:00:41.638613+00
tg:900000018	2026-11-19 05:00:42.669554+00
tg:900000018:reply	2026-11-19 05:00:42.669554+00
tg:900000019	2026-11-19 05:00:43.723015+00
tg:900000020	2026-11-19 05:00:43.733621+00
tg:900000021	2026-11-19 05:00:43.746722+00
tg:900000022	2026-11-19 05:00:43.758426+00
tg:900000022:reply	2026-11-19 05:00:43.758426+00
tg:900000023	2026-11-19 05:00:44.79625+00
tg:900000024	2026-11-19 05:00:45.829913+00
tg:900000025	2026-11-19 05:00:47.892724+00
tg:900000026	2026-11-19 05:00:48.928507+00
tg:900000026:menu	2026-11-19 05:00:48.928507+00
tg:900000026:reply	2026-11-19 05:00:48.928507+00
tg:900000027:reply	2026-11-19 05:00:48.935438+00
tg:900000028:reply	2026-11-19 05:00:48.938941+00
tg:900000029:reply	2026-11-19 05:00:48.941214+00
tg:900000030:reply	2026-11-19 05:00:48.943544+00
tg:900000031	2026-11-19 05:00:54.100556+00
tg:900000033	2026-11-19 05:00:56.721795+00
tg:900000036	2026-11-19 05:00:57.279311+00
tg:900000037	2026-11-19 05:00:57.302014+00
tg:900000039	2026-11-19 05:00:58.875207+00
tg:900000042	2026-11-19 05:01:01.451739+00
tg:900000044	2026-11-19 05:01:01.592087+00
tg:900000048	2026-11-19 05:01:01.611792+00
tg:900000049	2026-11-19 05:01:02.634778+00
tg:900000050	2026-11-19 05:01:03.681752+00
tg:900000052	2026-11-19 05:01:04.721309+00
tg:900000053:reply	2026-11-19 05:01:54.530845+00
tg:900000054:reply	2026-11-19 05:01:54.534144+00
tg:900000055:reply	2026-11-19 05:01:54.540543+00
tg:900000056:reply	2026-11-19 05:01:54.54344+00
tg:900000057	2026-11-19 05:01:56.108566+00
tg:900000057:menu	2026-11-19 05:01:56.108566+00
tg:900000057:reply	2026-11-19 05:01:56.108566+00
tg:900000058	2026-11-19 05:01:56.14714+00
tg:900000059:menu	2026-11-19 05:01:58.743091+00
tg:900000059:reply	2026-11-19 05:01:58.743091+00
tg:900000060	2026-11-19 05:01:59.266085+00
tg:900000061:menu	2026-11-19 05:02:01.827619+00
tg:900000061:reply	2026-11-19 05:02:01.827619+00
tg:900000062	2026-11-19 05:02:01.836776+00
tg:900000063:menu	2026-11-19 05:02:02.870414+00
tg:900000063:reply	2026-11-19 05:02:02.870414+00
tg:900000064	2026-11-19 05:02:02.878704+00
tg:900000065:menu	2026-11-19 05:02:04.93937+00
tg:900000065:reply	2026-11-19 05:02:04.93937+00
tg:900000066	2026-11-19 05:02:04.947829+00
tg:900000067:reply	2026-11-19 05:02:05.97905+00
tg:900000068:reply	2026-11-19 05:02:05.983615+00
tg:900000069:reply	2026-11-19 05:02:05.985274+00
tg:900000070:reply	2026-11-19 05:02:05.986517+00
tg:900000071:reply	2026-11-19 05:02:05.988988+00
tg:900000072:reply	2026-11-19 05:02:05.992052+00
tg:900000073:menu	2026-11-19 05:02:13.286176+00
tg:900000073:reply	2026-11-19 05:02:13.286176+00
tg:900000074:reply	2026-11-19 05:02:14.312114+00
tg:900000075	2026-11-19 05:02:14.31062+00
tg:900000075:menu	2026-11-19 05:02:14.31062+00
tg:900000075:reply	2026-11-19 05:02:14.31062+00
tg:900000076	2026-11-19 05:02:14.333988+00
tg:900000077:menu	2026-11-19 05:02:16.908384+00
tg:900000077:reply	2026-11-19 05:02:16.908384+00
tg:900000078	2026-11-19 05:02:17.43598+00
tg:900000079:reply	2026-11-19 05:02:20.541811+00
tg:900000080:reply	2026-11-19 05:02:20.542752+00
tg:900000081:reply	2026-11-19 05:02:20.545062+00
tg:900000082:reply	2026-11-19 05:02:20.547916+00
tg:900000083	2026-11-19 05:02:22.709521+00
tg:900000084	2026-11-19 05:02:24.809487+00
tg:900000085	2026-11-19 05:02:24.837963+00
tg:900000085:menu	2026-11-19 05:02:24.837963+00
tg:900000085:reply	2026-11-19 05:02:24.837963+00
tg:900000086	2026-11-19 05:02:24.851238+00
tg:900000087	2026-11-19 05:02:25.896863+00
\.

COPY telegram.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure, consecutive_failures, last_heartbeat, version, priority, state) FROM stdin;
client-list	recurring	\N	2026-11-30 19:24:27.23187+00	f	\N	2026-11-30 19:23:57.23187+00	\N	0	\N	15	\N	\N
credit-reminders	recurring	\N	2026-11-30 19:24:12.225317+00	f	\N	2026-11-30 19:23:57.225317+00	\N	0	\N	15	\N	\N
device-files	recurring	\N	2026-11-30 19:33:57.241218+00	f	\N	2026-11-30 19:23:57.241218+00	\N	0	\N	15	\N	\N
device-offers	recurring	\N	2026-11-30 19:24:27.23839+00	f	\N	2026-11-30 19:23:57.23839+00	\N	0	\N	15	\N	\N
device-reminders	recurring	\N	2026-11-30 19:24:27.26856+00	f	\N	2026-11-30 19:23:57.26856+00	\N	0	\N	15	\N	\N
support-watch	recurring	\N	2026-11-30 19:24:27.22866+00	f	\N	2026-11-30 19:23:57.22866+00	\N	0	\N	15	\N	\N
sweep	recurring	\N	2026-11-30 19:33:57.266302+00	f	\N	2026-11-30 19:23:57.266302+00	\N	0	\N	15	\N	\N
\.

COPY telegram.send_budget (bucket, marks, used_at) FROM stdin;
bot	{"2026-11-19 05:02:11.207816+00","2026-11-19 05:02:12.236835+00","2026-11-19 05:02:13.278011+00","2026-11-19 05:02:14.307068+00","2026-11-19 05:02:14.313439+00","2026-11-19 05:02:14.329441+00","2026-11-19 05:02:14.350321+00","2026-11-19 05:02:14.863537+00","2026-11-19 05:02:15.373601+00","2026-11-19 05:02:15.884924+00","2026-11-19 05:02:16.394962+00","2026-11-19 05:02:17.432244+00","2026-11-19 05:02:18.462463+00","2026-11-19 05:02:19.49967+00","2026-11-19 05:02:20.531869+00","2026-11-19 05:02:20.546462+00","2026-11-19 05:02:20.552428+00","2026-11-19 05:02:20.556347+00","2026-11-19 05:02:21.668456+00","2026-11-19 05:02:22.718502+00","2026-11-19 05:02:23.754021+00","2026-11-19 05:02:24.793023+00","2026-11-19 05:02:24.821547+00","2026-11-19 05:02:24.843068+00","2026-11-19 05:02:24.856373+00","2026-11-19 05:02:24.867388+00","2026-11-19 05:02:25.893872+00","2026-11-19 05:02:26.927707+00"}	2026-11-19 05:02:26.927707+00
chat:-1001234567890	{"2026-11-19 05:00:36.417192+00","2026-11-19 05:00:36.938136+00","2026-11-19 05:00:37.46333+00","2026-11-19 05:00:37.972549+00","2026-11-19 05:00:38.515619+00","2026-11-19 05:00:38.532122+00","2026-11-19 05:00:39.557308+00","2026-11-19 05:00:40.078901+00","2026-11-19 05:00:40.606024+00","2026-11-19 05:00:42.683906+00","2026-11-19 05:00:43.205638+00","2026-11-19 05:00:43.728387+00","2026-11-19 05:00:43.74368+00","2026-11-19 05:00:43.76515+00","2026-11-19 05:00:44.2826+00","2026-11-19 05:00:44.801063+00","2026-11-19 05:00:45.845654+00"}	2026-11-19 05:00:45.845654+00
chat:-1002000000001	{"2026-11-19 05:00:54.140426+00","2026-11-19 05:00:54.160886+00","2026-11-19 05:00:56.737827+00","2026-11-19 05:00:56.742241+00","2026-11-19 05:00:57.290617+00","2026-11-19 05:00:57.31839+00","2026-11-19 05:00:57.328756+00","2026-11-19 05:00:57.3375+00","2026-11-19 05:00:58.884679+00","2026-11-19 05:00:58.888942+00","2026-11-19 05:01:01.561598+00","2026-11-19 05:01:01.580582+00","2026-11-19 05:01:01.588029+00","2026-11-19 05:01:01.595978+00","2026-11-19 05:01:03.689462+00","2026-11-19 05:01:03.694601+00","2026-11-19 05:01:03.701164+00","2026-11-19 05:01:54.527232+00"}	2026-11-19 05:01:54.527232+00
chat:-1002000000021	{"2026-11-19 05:00:56.745347+00","2026-11-19 05:00:56.757663+00","2026-11-19 05:00:56.765192+00"}	2026-11-19 05:00:56.765192+00
chat:-1002000000022	{"2026-11-19 05:00:58.884784+00","2026-11-19 05:00:58.8979+00","2026-11-19 05:00:58.905246+00","2026-11-19 05:01:01.569034+00","2026-11-19 05:01:01.575813+00","2026-11-19 05:01:01.587625+00"}	2026-11-19 05:01:01.587625+00
chat:1	{"2026-11-19 05:02:29.546462+00"}	2026-11-19 05:02:26.927707+00
chat:11	{"2026-11-19 05:00:47.390834+00"}	2026-11-19 05:00:44.800517+00
chat:12	{"2026-11-19 05:00:51.726948+00"}	2026-11-19 05:00:48.926364+00
chat:41	{"2026-11-19 05:00:58.290294+00"}	2026-11-19 05:00:57.290294+00
chat:42	{"2026-11-19 05:01:06.551037+00"}	2026-11-19 05:01:03.679943+00
chat:43	{"2026-11-19 05:01:04.688084+00"}	2026-11-19 05:01:03.688084+00
chat:51	{"2026-11-19 05:02:18.833174+00"}	2026-11-19 05:02:15.884924+00
chat:52	{"2026-11-19 05:02:08.133311+00"}	2026-11-19 05:02:05.465988+00
chat:53	{"2026-11-19 05:02:23.313439+00"}	2026-11-19 05:02:20.531869+00
chat:54	{"2026-11-19 05:02:27.843068+00"}	2026-11-19 05:02:24.867388+00
chat:61	{"2026-11-19 05:02:25.821547+00"}	2026-11-19 05:02:24.821547+00
\.

COPY telegram.shown_digest (subject, version, digest, changed_on) FROM stdin;
message:-1001234567890:2	0	G-mYCjZRtbk28JcARkg13a	2026-11-19
message:-1001234567890:3	1	ONfq9_hTTCPa3mcu0YfPbS	2026-11-19
message:-1001234567890:4	2	skf8USyD4_oeHvdNsdjMjK	2026-11-19
message:-1001234567890:5	3	IC5_8qehmjw59mNHXmjIBS	2026-11-19
message:-1001234567890:6	3	W6hKdNVqY8sp8aFb2Im_ca	2026-11-19
message:-1001234567890:7	2	MFyS02ZCndNKEOKlqswFvl	2026-11-19
message:-1002000000001:15	0	YzStpkpdTfdCq9pPX-y9pp	2026-11-19
message:-1002000000001:18	0	qt4jdW2kcgIxiBDi15nlB1	2026-11-19
message:-1002000000001:3	1	ku9liCMwtpLsULCOFcKuDB	2026-11-19
message:-1002000000001:8	2	CcJHIfgOsX4531Ilpcmq40	2026-11-19
message:-1002000000021:3	0	WRKRV9xTPqpjkUr1WHeHm1	2026-11-19
message:-1002000000022:3	0	JTnK3bMFBsDXQd_pRGfffM	2026-11-19
message:11:20	0	pUOezjO-i9b6tPsQz_d3Kg	2026-11-19
message:11:22	0	poH0noVgiMTZmT3o2ESCvI	2026-11-19
message:11:25	0	DoC1eIVPKhvZGVYYBW6yio	2026-11-19
message:11:26	1	HR6amq8Eaxc-whYsvI_bgp	2026-11-19
message:11:27	2	CxdyUdZmdJraHFvBeHrAcs	2026-11-19
message:11:30	0	CxdyUdZmdJraHFvBeHrAcs	2026-11-19
message:12:23	0	pUOezjO-i9b6tPsQz_d3Kg	2026-11-19
message:12:24	0	poH0noVgiMTZmT3o2ESCvI	2026-11-19
message:12:31	2	86QkI2f9hBJRMX10n2c_JY	2026-11-19
message:12:34	0	86QkI2f9hBJRMX10n2c_JY	2026-11-19
message:12:35	1	Ln4bs9GkSy0lEDpwPRJ67P	2026-11-19
message:1:109	0	FbnawT6Qtoh-Si3GuZBnxG	2026-11-19
message:1:110	0	KtVif5I7AKPbE8b1xJXmfp	2026-11-19
message:1:113	1	p1q_WsVp3K4gf7uliYBWgS	2026-11-19
message:1:121	0	q9bAgSUyoJ7M_IQysjxn4v	2026-11-19
message:1:123	0	TV3oRo5AGuJcVVwWK2SdmZ	2026-11-19
message:1:16	0	UyQh-wOgN-yC7GFY_XHRO6	2026-11-19
message:1:17	0	poH0noVgiMTZmT3o2ESCvI	2026-11-19
message:1:18	0	hU44kDzP79YJpJXkcg4seQ	2026-11-19
message:1:2	2	pl1mS7z7aWSdKumJ-0XWgF	2026-11-18
message:1:42	0	UyQh-wOgN-yC7GFY_XHRO6	2026-11-19
message:1:43	0	poH0noVgiMTZmT3o2ESCvI	2026-11-19
message:1:45	0	6EW-AUYtgDad1K6xg6s4SC	2026-11-19
message:42:54	3	-RYYBaYzgztqMh0gVPF8Wb	2026-11-19
message:51:10	1	XANycrr9pbAD_IUQBdx4pd	2026-11-18
message:51:11	0	34bMU9TPQVeMv8jTtVyoPt	2026-11-18
message:51:13	0	ZdJZzZVC9Afdmqm_Fzj44b	2026-11-18
message:51:14	0	_p0xMhsZIKAGVcHI89d2Xf	2026-11-19
message:51:5	0	6co5TStjx9dxxJnO1apr-Y	2026-11-18
message:51:7	0	poH0noVgiMTZmT3o2ESCvI	2026-11-18
message:51:72	0	LFl0XzcDWlwYVUL9ELKisO	2026-11-19
message:51:74	1	J362rBFQ8zB4euCjfHnC4m	2026-11-19
message:51:75	0	3ed1edb4Ujs5qVsOtlJEJg	2026-11-19
message:51:78	0	SWUoXljbPIUMEIRwfh5Ivf	2026-11-19
message:51:80	1	38ytnRxV3DRm4jh77x-16q	2026-11-19
message:51:88	0	KMy7U5Rrs3ocLTvviH_BuV	2026-11-19
message:51:89	0	cTxGxz0x3SYyAEmOTX3hoB	2026-11-19
message:51:90	0	5wWg3VT2AzqFQA_m1RlKKS	2026-11-19
message:51:91	0	lZEbI4wG5RFBKD6DEWfJW6	2026-11-19
message:51:95	1	kPVZ20RkCZGsTPSyIxA2tc	2026-11-19
message:52:66	0	6co5TStjx9dxxJnO1apr-Y	2026-11-19
message:52:68	0	poH0noVgiMTZmT3o2ESCvI	2026-11-19
message:52:71	1	7VZfFlmN40XO9Xuzr-K9bo	2026-11-19
message:52:77	1	rTzehZtt7hr_34w09tOnWl	2026-11-19
message:52:81	0	BcjwFRU3U7Gx4QAhqGtAgN	2026-11-19
message:53:102	1	UCww6giY8NGJRmZD_ob1-o	2026-11-19
message:53:103	0	pWdPgpT1bKvt-yKcMx96x3	2026-11-19
message:53:97	0	6co5TStjx9dxxJnO1apr-Y	2026-11-19
message:53:99	0	poH0noVgiMTZmT3o2ESCvI	2026-11-19
message:54:118	0	6co5TStjx9dxxJnO1apr-Y	2026-11-19
message:54:120	0	poH0noVgiMTZmT3o2ESCvI	2026-11-19
message:61:116	0	gdVriA8IK4eVDBHn16Dec4	2026-11-19
open:-1002000000001:14	1	\N	2026-11-19
open:-1002000000001:2	0	open	2026-11-19
open:-1002000000001:7	1	closed	2026-11-19
open:-1002000000021:2	0	open	2026-11-19
open:-1002000000022:2	1	closed	2026-11-19
title:-1002000000001:14	0	M06Peaae25g56vr316f5-W	2026-11-19
title:-1002000000001:2	1	I72CHwVh96ZSXmF_NzMHo7	2026-11-19
title:-1002000000001:7	2	5YqW8XP58Iv0kVHYuQ6Bp3	2026-11-19
title:-1002000000021:2	0	I72CHwVh96ZSXmF_NzMHo7	2026-11-19
title:-1002000000022:2	1	5YqW8XP58Iv0kVHYuQ6Bp3	2026-11-19
\.

COPY credit.analysts (tg_user_id, name, active) FROM stdin;
11	Анна Ковалёва	t
12	12	t
\.

COPY credit.audit_log (id, request_id, action, actor_id, actor_name, at, details) FROM stdin;
1	1	RECEIVED	\N	\N	2026-11-19 05:00:36.408094+00	{"status": "NEW"}
2	1	PUBLISHED	\N	\N	2026-11-19 05:00:36.419391+00	{"status": "NEW", "message_id": "2"}
3	2	RECEIVED	\N	\N	2026-11-19 05:00:36.932265+00	{"status": "NEW"}
4	2	PUBLISHED	\N	\N	2026-11-19 05:00:36.940337+00	{"status": "NEW", "message_id": "3"}
5	2	ACCEPT	11	Анна Ковалёва	2026-11-19 05:00:37.455643+00	{"status": "ASSIGNED"}
6	3	RECEIVED	\N	\N	2026-11-19 05:00:37.468477+00	{"status": "NEW"}
7	3	PUBLISHED	\N	\N	2026-11-19 05:00:37.974953+00	{"status": "NEW", "message_id": "4"}
8	3	ACCEPT	11	Анна Ковалёва	2026-11-19 05:00:38.486881+00	{"status": "ASSIGNED"}
9	3	IN_PROGRESS	11	Анна Ковалёва	2026-11-19 05:00:38.522763+00	{"status": "IN_PROGRESS"}
10	4	RECEIVED	\N	\N	2026-11-19 05:00:39.549983+00	{"status": "NEW"}
11	4	PUBLISHED	\N	\N	2026-11-19 05:00:39.558977+00	{"status": "NEW", "message_id": "5"}
12	4	ACCEPT	11	Анна Ковалёва	2026-11-19 05:00:40.071842+00	{"status": "ASSIGNED"}
13	4	IN_PROGRESS	11	Анна Ковалёва	2026-11-19 05:00:40.6013+00	{"status": "IN_PROGRESS"}
14	4	DECISION	11	Анна Ковалёва	2026-11-19 05:00:42+00	{"then": "CALLBACK_PENDING", "status": "APPROVED", "comment": "Доход подтверждён", "decision": "APPROVED"}
15	4	ONEF_SENT	\N	\N	2026-11-19 05:00:42.689699+00	{"answer": "200 {\\"ok\\":true}", "status": "DONE", "attempt": "1"}
16	5	RECEIVED	\N	\N	2026-11-19 05:00:43.202189+00	{"status": "NEW"}
17	5	PUBLISHED	\N	\N	2026-11-19 05:00:43.207369+00	{"status": "NEW", "message_id": "6"}
18	5	ACCEPT	12	Борис Нур	2026-11-19 05:00:43.723015+00	{"status": "ASSIGNED"}
19	5	IN_PROGRESS	12	Борис Нур	2026-11-19 05:00:43.733621+00	{"status": "IN_PROGRESS"}
20	5	DECISION	12	Борис Нур	2026-11-19 05:00:43+00	{"then": "CALLBACK_PENDING", "status": "REJECTED", "comment": "Нет справки", "decision": "REJECTED"}
21	5	ONEF_SENT	\N	\N	2026-11-19 05:00:43.769515+00	{"answer": "200 {\\"ok\\":true}", "status": "DONE", "attempt": "1"}
22	6	RECEIVED	\N	\N	2026-11-19 05:00:44.279752+00	{"status": "NEW"}
23	6	PUBLISHED	\N	\N	2026-11-19 05:00:44.283711+00	{"status": "NEW", "message_id": "7"}
24	6	ACCEPT	12	Борис Нур	2026-11-19 05:00:44.79625+00	{"status": "ASSIGNED"}
25	6	IN_PROGRESS	12	Борис Нур	2026-11-19 05:00:45.829913+00	{"status": "IN_PROGRESS"}
\.

COPY credit.cards (request_id, chat_id, message_id, "position") FROM stdin;
1	-1001234567890	2	1
2	-1001234567890	3	2
2	11	25	4
3	-1001234567890	4	5
3	11	26	7
4	-1001234567890	5	9
4	11	27	11
4	11	30	16
5	-1001234567890	6	14
5	12	31	17
5	12	34	22
6	-1001234567890	7	20
6	12	35	23
\.

COPY credit.pull_cursor (only_one, cursor) FROM stdin;
\.

COPY credit.reminders (onef_id, due_at) FROM stdin;
1001	2026-11-19 05:15:36.419391+00
1002	2026-11-19 05:15:37.455643+00
1003	2026-11-19 05:15:38.522763+00
1004	2026-11-19 05:15:45.829913+00
\.

COPY credit.requests (id, onef_id, status, version, group_chat_id, group_message_id, status_since, assigned_to, assigned_name, decision, comment, decided_at, is_sent_to_1f, payload, source, application, fingerprint, created_at, updated_at) FROM stdin;
1	1001	NEW	0	-1001234567890	2	2026-11-19 05:00:36.419391+00	\N	\N	\N	\N	\N	f	{"ID": 1001, "Car": {"Year": 2021, "Brand": "Toyota", "CarId": "VIN-77", "Color": "белый", "Model": "Camry", "Motor": "2.5", "Price": 25000, "Currency": "USD"}, "User": {"FullName": "Иванов Иван Петрович", "DateOfBirth": "1990-01-31", "Phonenumber": "+992900000001"}}	{"Car":{"Brand":"Toyota","CarId":"VIN-77","Color":"белый","Currency":"USD","Model":"Camry","Motor":"2.5","Price":25000,"Year":2021},"ID":1001,"User":{"DateOfBirth":"1990-01-31","FullName":"Иванов Иван Петрович","Phonenumber":"+992900000001"}}	{"car": {"id": "VIN-77", "year": 2021, "brand": "Toyota", "color": "белый", "model": "Camry", "motor": "2.5", "price": "25000", "currency": "USD"}, "client": {"phone": "+992900000001", "fullName": "Иванов Иван Петрович", "birthDate": "1990-01-31"}}	532995326bad83bf03640a3c0b4f65ff11da3c43f06847444477994030f59106	2026-11-19 05:00:36.408094+00	2026-11-19 05:00:36.419391+00
2	1002	ASSIGNED	1	-1001234567890	3	2026-11-19 05:00:37.455643+00	11	Анна Ковалёва	\N	\N	\N	f	{"ID": 1002, "Car": {"Year": 2021, "Brand": "Toyota", "CarId": "VIN-77", "Color": "белый", "Model": "Camry", "Motor": "2.5", "Price": 25000, "Currency": "USD"}, "User": {"FullName": "Иванов Иван Петрович", "DateOfBirth": "1990-01-31", "Phonenumber": "+992900000001"}}	{"Car":{"Brand":"Toyota","CarId":"VIN-77","Color":"белый","Currency":"USD","Model":"Camry","Motor":"2.5","Price":25000,"Year":2021},"ID":1002,"User":{"DateOfBirth":"1990-01-31","FullName":"Иванов Иван Петрович","Phonenumber":"+992900000001"}}	{"car": {"id": "VIN-77", "year": 2021, "brand": "Toyota", "color": "белый", "model": "Camry", "motor": "2.5", "price": "25000", "currency": "USD"}, "client": {"phone": "+992900000001", "fullName": "Иванов Иван Петрович", "birthDate": "1990-01-31"}}	3bb19c31305057f79bceff943318d84fdb5129eaca19439a57956d92daf3a7f2	2026-11-19 05:00:36.932265+00	2026-11-19 05:00:37.455643+00
3	1003	IN_PROGRESS	2	-1001234567890	4	2026-11-19 05:00:38.522763+00	11	Анна Ковалёва	\N	\N	\N	f	{"ID": 1003, "Car": {"Year": 2021, "Brand": "Toyota", "CarId": "VIN-77", "Color": "белый", "Model": "Camry", "Motor": "2.5", "Price": 25000, "Currency": "USD"}, "User": {"FullName": "Иванов Иван Петрович", "DateOfBirth": "1990-01-31", "Phonenumber": "+992900000001"}}	{"Car":{"Brand":"Toyota","CarId":"VIN-77","Color":"белый","Currency":"USD","Model":"Camry","Motor":"2.5","Price":25000,"Year":2021},"ID":1003,"User":{"DateOfBirth":"1990-01-31","FullName":"Иванов Иван Петрович","Phonenumber":"+992900000001"}}	{"car": {"id": "VIN-77", "year": 2021, "brand": "Toyota", "color": "белый", "model": "Camry", "motor": "2.5", "price": "25000", "currency": "USD"}, "client": {"phone": "+992900000001", "fullName": "Иванов Иван Петрович", "birthDate": "1990-01-31"}}	e27790fe7a0b3c04590519808a4075fc79913f06ac10eb43366dcce4ff820d9a	2026-11-19 05:00:37.468477+00	2026-11-19 05:00:38.522763+00
4	1005	DONE	3	-1001234567890	5	\N	11	Анна Ковалёва	APPROVED	Доход подтверждён	2026-11-19 05:00:42+00	t	{"ID": 1005, "Car": {"Year": 2021, "Brand": "Toyota", "CarId": "VIN-77", "Color": "белый", "Model": "Camry", "Motor": "2.5", "Price": 25000, "Currency": "USD"}, "User": {"FullName": "Иванов Иван Петрович", "DateOfBirth": "1990-01-31", "Phonenumber": "+992900000001"}}	{"Car":{"Brand":"Toyota","CarId":"VIN-77","Color":"белый","Currency":"USD","Model":"Camry","Motor":"2.5","Price":25000,"Year":2021},"ID":1005,"User":{"DateOfBirth":"1990-01-31","FullName":"Иванов Иван Петрович","Phonenumber":"+992900000001"}}	{"car": {"id": "VIN-77", "year": 2021, "brand": "Toyota", "color": "белый", "model": "Camry", "motor": "2.5", "price": "25000", "currency": "USD"}, "client": {"phone": "+992900000001", "fullName": "Иванов Иван Петрович", "birthDate": "1990-01-31"}}	ce5904ad84913fb78ef0837037df97550282f57ccc7edcda062e80ba342d2dae	2026-11-19 05:00:39.549983+00	2026-11-19 05:00:42.689699+00
5	1006	DONE	3	-1001234567890	6	\N	12	Борис Нур	REJECTED	Нет справки	2026-11-19 05:00:43+00	t	{"ID": 1006, "Car": {"Year": 2021, "Brand": "Toyota", "CarId": "VIN-77", "Color": "белый", "Model": "Camry", "Motor": "2.5", "Price": 25000, "Currency": "USD"}, "User": {"FullName": "Иванов Иван Петрович", "DateOfBirth": "1990-01-31", "Phonenumber": "+992900000001"}}	{"Car":{"Brand":"Toyota","CarId":"VIN-77","Color":"белый","Currency":"USD","Model":"Camry","Motor":"2.5","Price":25000,"Year":2021},"ID":1006,"User":{"DateOfBirth":"1990-01-31","FullName":"Иванов Иван Петрович","Phonenumber":"+992900000001"}}	{"car": {"id": "VIN-77", "year": 2021, "brand": "Toyota", "color": "белый", "model": "Camry", "motor": "2.5", "price": "25000", "currency": "USD"}, "client": {"phone": "+992900000001", "fullName": "Иванов Иван Петрович", "birthDate": "1990-01-31"}}	3586e937d6cbc0f8ab8dfb818a6ae713418f6b35717cac008599d842f4465694	2026-11-19 05:00:43.202189+00	2026-11-19 05:00:43.769515+00
6	1004	IN_PROGRESS	2	-1001234567890	7	2026-11-19 05:00:45.829913+00	12	Борис Нур	\N	\N	\N	f	{"ID": 1004, "Car": {"Year": 2021, "Brand": "Toyota", "CarId": "VIN-77", "Color": "белый", "Model": "Camry", "Motor": "2.5", "Price": 25000, "Currency": "USD"}, "User": {"FullName": "Иванов Иван Петрович", "DateOfBirth": "1990-01-31", "Phonenumber": "+992900000001"}}	{"Car":{"Brand":"Toyota","CarId":"VIN-77","Color":"белый","Currency":"USD","Model":"Camry","Motor":"2.5","Price":25000,"Year":2021},"ID":1004,"User":{"DateOfBirth":"1990-01-31","FullName":"Иванов Иван Петрович","Phonenumber":"+992900000001"}}	{"car": {"id": "VIN-77", "year": 2021, "brand": "Toyota", "color": "белый", "model": "Camry", "motor": "2.5", "price": "25000", "currency": "USD"}, "client": {"phone": "+992900000001", "fullName": "Иванов Иван Петрович", "birthDate": "1990-01-31"}}	f1fe67c864f9da578aed68bfab201f8faecc1ee9407461ad43161791a527bcf9	2026-11-19 05:00:44.279752+00	2026-11-19 05:00:45.829913+00
\.

COPY support.events (id, ticket_id, actor, actor_id, actor_name, action, payload, ts) FROM stdin;
1	1	CLIENT	41	Алиса Петрова	OPENED	{}	2026-11-19 05:00:54.100556+00
2	1	SYSTEM	\N		TOPIC_OPENED	{"leg": "main", "thread": "2"}	2026-11-19 05:00:54.131441+00
3	1	STAFF	21	Иван Мастер	ASSIGNED	{"to": "1"}	2026-11-19 05:00:56.721795+00
4	1	SYSTEM	\N		TOPIC_OPENED	{"leg": "tech:1", "thread": "2"}	2026-11-19 05:00:56.746266+00
5	2	CLIENT	42	Тимур	OPENED	{}	2026-11-19 05:00:57.302014+00
6	2	SYSTEM	\N		TOPIC_OPENED	{"leg": "main", "thread": "7"}	2026-11-19 05:00:57.320252+00
7	2	STAFF	22	Пётр Инженер	ASSIGNED	{"to": "2"}	2026-11-19 05:00:58.875207+00
8	2	SYSTEM	\N		TOPIC_OPENED	{"leg": "tech:2", "thread": "2"}	2026-11-19 05:00:58.885989+00
9	2	STAFF	31	Мария Диспетчер	CLOSED	{}	2026-11-19 05:01:01.451739+00
10	3	CLIENT	43	Нина	OPENED	{}	2026-11-19 05:01:03.681752+00
11	3	SYSTEM	\N		TOPIC_OPENED	{"leg": "main", "thread": "14"}	2026-11-19 05:01:03.691248+00
\.

COPY support.feedback (id, ticket_id, q1, q2, q3, comment, created_at) FROM stdin;
\.

COPY support.messages (post_id, leg, ticket_id, chat_id, message_id, revision, is_lost) FROM stdin;
1	client	1	41	48	0	f
1	main	1	-1002000000001	4	0	f
1	tech:1	1	-1002000000021	4	0	f
2	client	1	41	50	0	f
2	main	1	-1002000000001	6	0	f
2	tech:1	1	-1002000000021	5	0	f
3	client	2	42	51	0	f
3	main	2	-1002000000001	9	0	f
3	tech:2	2	-1002000000022	4	0	f
4	client	3	43	55	0	f
4	main	3	-1002000000001	16	0	f
\.

COPY support.posts (id, ticket_id, leg, role, author_id, author_name, chat_id, message_id, kind, text, marks, file, reply_to, album, introduced, revision, file_revision, at) FROM stdin;
1	1	client	CLIENT	41	Алиса Петрова	41	48	TEXT	касса не печатает		\N	\N	\N	t	0	0	2026-11-19 05:00:54.100556+00
2	1	tech:1	TECH	21	Иван Мастер	-1002000000021	5	TEXT	Перезагрузите её		\N	\N	\N	t	0	0	2026-11-19 05:00:57.279311+00
3	2	client	CLIENT	42	Тимур	42	51	TEXT	нет связи		\N	\N	\N	t	0	0	2026-11-19 05:00:57.302014+00
4	3	client	CLIENT	43	Нина	43	55	TEXT	как продлить договор?		\N	\N	\N	t	0	0	2026-11-19 05:01:03.681752+00
\.

COPY support.surveys (ticket_id, state, marks, comment, sent_at, comment_asked_at) FROM stdin;
2	AWAITING_COMMENT	{4,4,4}	\N	2026-11-19 05:01:01.451739+00	2026-11-19 05:01:02.634778+00
\.

COPY support.tech_threads (id, ticket_id, tech_id, tech_chat_id, tech_thread_id, created_at) FROM stdin;
1	1	1	-1002000000021	2	2026-11-19 05:00:56.746266+00
2	2	2	-1002000000022	2	2026-11-19 05:00:58.885989+00
\.

COPY support.technician_seeds (name, group_chat_id, tg_user_id, technician_id) FROM stdin;
Иван	-1002000000021	21	1
Пётр	-1002000000022	\N	2
\.

COPY support.technicians (id, name, tg_user_id, group_chat_id, is_active, name_key) FROM stdin;
1	Иван	21	-1002000000021	t	иван
2	Пётр	\N	-1002000000022	t	пётр
\.

COPY support.tickets (id, client_tg_id, status, version, main_chat_id, main_thread_id, card_message_id, assigned_tech_id, previous_ticket_id, client_blocked, waiting_since, answer_by, is_overdue, first_answer_at, created_at, closed_at, updated_at) FROM stdin;
1	41	WORK	1	-1002000000001	2	3	1	\N	f	\N	\N	f	2026-11-19 05:00:57.279311+00	2026-11-19 05:00:54.100556+00	\N	2026-11-19 05:00:57.279311+00
2	42	CLOSED	2	-1002000000001	7	8	2	\N	f	\N	\N	f	\N	2026-11-19 05:00:57.302014+00	2026-11-19 05:01:01.451739+00	2026-11-19 05:01:01.451739+00
3	43	NEW	0	-1002000000001	14	15	\N	\N	f	2026-11-19 05:01:03.681752+00	2026-11-19 05:31:03.681752+00	f	\N	2026-11-19 05:01:03.681752+00	\N	2026-11-19 05:01:03.695669+00
\.

COPY support.users (tg_id, username, full_name, phone, is_banned, created_at, last_seen) FROM stdin;
41	alisa	Алиса Петрова	\N	f	2026-11-19 05:00:54.100556+00	2026-11-19 05:00:54.100556+00
42	\N	Тимур	\N	f	2026-11-19 05:00:57.302014+00	2026-11-19 05:00:57.302014+00
43	\N	Нина	\N	f	2026-11-19 05:01:03.681752+00	2026-11-19 05:01:03.681752+00
\.

COPY devices.actions (id, resource_id, actor_id, actor_name, action, before, after, details, at) FROM stdin;
1	1	1	Ольга Админ	ADDED	\N	{"id": 1, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-1", "INVENTORY_NUMBER": "ИНВ-1"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
2	2	1	Ольга Админ	ADDED	\N	{"id": 2, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-2", "INVENTORY_NUMBER": "ИНВ-2"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
3	3	1	Ольга Админ	ADDED	\N	{"id": 3, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-3", "INVENTORY_NUMBER": "ИНВ-3"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
4	4	1	Ольга Админ	ADDED	\N	{"id": 4, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-4", "INVENTORY_NUMBER": "ИНВ-4"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
5	5	1	Ольга Админ	ADDED	\N	{"id": 5, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-5", "INVENTORY_NUMBER": "ИНВ-5"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
6	6	1	Ольга Админ	ADDED	\N	{"id": 6, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-6", "INVENTORY_NUMBER": "ИНВ-6"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
7	7	1	Ольга Админ	ADDED	\N	{"id": 7, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-7", "INVENTORY_NUMBER": "ИНВ-7"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
8	8	1	Ольга Админ	ADDED	\N	{"id": 8, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-8", "INVENTORY_NUMBER": "ИНВ-8"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
9	9	1	Ольга Админ	ADDED	\N	{"id": 9, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-9", "INVENTORY_NUMBER": "ИНВ-9"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
10	10	1	Ольга Админ	ADDED	\N	{"id": 10, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-10", "INVENTORY_NUMBER": "ИНВ-10"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
11	11	1	Ольга Админ	ADDED	\N	{"id": 11, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-11", "INVENTORY_NUMBER": "ИНВ-11"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
12	12	1	Ольга Админ	ADDED	\N	{"id": 12, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-12", "INVENTORY_NUMBER": "ИНВ-12"}, "version": 0}	{"import": "1"}	2026-11-18 05:00:05.422334+00
13	\N	1	Ольга Админ	IMPORTED	\N	\N	{"added": "12", "import": "1", "changed": "0", "refused": "0"}	2026-11-18 05:00:05.422334+00
14	\N	51	Вера Кассирова	REGISTERED	\N	\N	{"email": "user51@corp.example"}	2026-11-18 05:00:08.04666+00
15	1	51	Вера Кассирова	TAKEN	{"id": 1, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-1", "INVENTORY_NUMBER": "ИНВ-1"}, "version": 0}	{"id": 1, "loan": {"id": 1, "since": "2026-11-18T05:00:11.299458Z", "person": 51, "due_set_at": "2026-11-18T05:00:11.299458Z"}, "state": "lent", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-1", "INVENTORY_NUMBER": "ИНВ-1"}, "version": 1}	{}	2026-11-18 05:00:11.299458+00
16	1	51	Вера Кассирова	DUE_SET	{"id": 1, "loan": {"id": 1, "since": "2026-11-18T05:00:11.299458Z", "person": 51, "due_set_at": "2026-11-18T05:00:11.299458Z"}, "state": "lent", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-1", "INVENTORY_NUMBER": "ИНВ-1"}, "version": 1}	{"id": 1, "loan": {"id": 1, "due": "2026-11-19", "since": "2026-11-18T05:00:11.299458Z", "person": 51, "due_set_at": "2026-11-18T05:00:14.392088Z"}, "state": "lent", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-1", "INVENTORY_NUMBER": "ИНВ-1"}, "version": 1}	{"due": "2026-11-19"}	2026-11-18 05:00:14.392088+00
17	\N	52	Глеб Тестов	REGISTERED	\N	\N	{"email": "user52@corp.example"}	2026-11-19 05:01:56.14714+00
18	1	52	Глеб Тестов	JOINED	{"id": 1, "loan": {"id": 1, "due": "2026-11-19", "since": "2026-11-18T05:00:11.299458Z", "person": 51, "due_set_at": "2026-11-18T05:00:14.392088Z"}, "state": "lent", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-1", "INVENTORY_NUMBER": "ИНВ-1"}, "version": 1}	{"id": 1, "loan": {"id": 1, "due": "2026-11-19", "since": "2026-11-18T05:00:11.299458Z", "person": 51, "due_set_at": "2026-11-18T05:00:14.392088Z"}, "queue": [{"since": "2026-11-19T05:01:59.266085Z", "person": 52}], "state": "lent", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-1", "INVENTORY_NUMBER": "ИНВ-1"}, "version": 1}	{}	2026-11-19 05:01:59.266085+00
19	2	51	Вера Кассирова	TAKEN	{"id": 2, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-2", "INVENTORY_NUMBER": "ИНВ-2"}, "version": 0}	{"id": 2, "loan": {"id": 4, "since": "2026-11-19T05:02:01.836776Z", "person": 51, "due_set_at": "2026-11-19T05:02:01.836776Z"}, "state": "lent", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-2", "INVENTORY_NUMBER": "ИНВ-2"}, "version": 1}	{}	2026-11-19 05:02:01.836776+00
20	2	52	Глеб Тестов	JOINED	{"id": 2, "loan": {"id": 4, "since": "2026-11-19T05:02:01.836776Z", "person": 51, "due_set_at": "2026-11-19T05:02:01.836776Z"}, "state": "lent", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-2", "INVENTORY_NUMBER": "ИНВ-2"}, "version": 1}	{"id": 2, "loan": {"id": 4, "since": "2026-11-19T05:02:01.836776Z", "person": 51, "due_set_at": "2026-11-19T05:02:01.836776Z"}, "queue": [{"since": "2026-11-19T05:02:02.878704Z", "person": 52}], "state": "lent", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-2", "INVENTORY_NUMBER": "ИНВ-2"}, "version": 1}	{}	2026-11-19 05:02:02.878704+00
21	2	51	Вера Кассирова	RETURNED	{"id": 2, "loan": {"id": 4, "since": "2026-11-19T05:02:01.836776Z", "person": 51, "due_set_at": "2026-11-19T05:02:01.836776Z"}, "queue": [{"since": "2026-11-19T05:02:02.878704Z", "person": 52}], "state": "lent", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-2", "INVENTORY_NUMBER": "ИНВ-2"}, "version": 1}	{"id": 2, "offer": {"since": "2026-11-19T05:02:02.878704Z", "until": "2026-11-20T05:02:04.947829Z", "person": 52}, "state": "offered", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-2", "INVENTORY_NUMBER": "ИНВ-2"}, "version": 2}	{}	2026-11-19 05:02:04.947829+00
22	2	\N	\N	OFFERED	{"id": 2, "offer": {"since": "2026-11-19T05:02:02.878704Z", "until": "2026-11-20T05:02:04.947829Z", "person": 52}, "state": "offered", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-2", "INVENTORY_NUMBER": "ИНВ-2"}, "version": 2}	{"id": 2, "offer": {"since": "2026-11-19T05:02:02.878704Z", "until": "2026-11-20T05:02:04.947829Z", "person": 52}, "state": "offered", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-2", "INVENTORY_NUMBER": "ИНВ-2"}, "version": 2}	{"person": "52"}	2026-11-19 05:02:04.947829+00
23	\N	53	Зоя	REGISTERED	\N	\N	{"email": "user53@corp.example"}	2026-11-19 05:02:14.333988+00
24	4	53	Зоя	TAKEN	{"id": 4, "state": "free", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-4", "INVENTORY_NUMBER": "ИНВ-4"}, "version": 0}	{"id": 4, "loan": {"id": 7, "since": "2026-11-19T05:02:17.435980Z", "person": 53, "due_set_at": "2026-11-19T05:02:17.435980Z"}, "state": "lent", "fields": {"MODEL": "7.2", "VENDOR": "Эвотор", "CATEGORY": "Касса", "LOCATION": "Склад", "SERIAL_NUMBER": "SN-4", "INVENTORY_NUMBER": "ИНВ-4"}, "version": 1}	{}	2026-11-19 05:02:17.43598+00
\.

COPY devices.categories (id, name, key, sort_key) FROM stdin;
1	Касса	касса	касса
\.

COPY devices.imports (id, by_id, by_name, file_id, file_name, file_size, state, turn, chat_id, message_id, content, at) FROM stdin;
1	1	Ольга Админ	DOC-000001-26	list.csv	899	{"state": "applied", "tally": {"same": 0, "added": 12, "changed": 0, "refused": 0}, "encoding": "UTF_8"}	1	1	2	\\xd09ad0b0d182d0b5d0b3d0bed180d0b8d18f3bd09fd180d0bed0b8d0b7d0b2d0bed0b4d0b8d182d0b5d0bbd18c3bd09cd0bed0b4d0b5d0bbd18c3bd0a1d0b5d180d0b8d0b9d0bdd18bd0b920d0bdd0bed0bcd0b5d1803bd098d0bdd0b2d0b5d0bdd182d0b0d180d0bdd18bd0b920d0bdd0bed0bcd0b5d1803bd092d0b5d180d181d0b8d18f20d09fd09e3bd09cd0b5d181d182d0bed0bfd0bed0bbd0bed0b6d0b5d0bdd0b8d0b53bd092d0bbd0b0d0b4d0b5d0bbd0b5d1863bd09ad0bed0bcd0bcd0b5d0bdd182d0b0d180d0b8d0b90d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d313bd098d09dd0922d313b3bd0a1d0bad0bbd0b0d0b43b3b0d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d323bd098d09dd0922d323b3bd0a1d0bad0bbd0b0d0b43b3b0d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d333bd098d09dd0922d333b3bd0a1d0bad0bbd0b0d0b43b3b0d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d343bd098d09dd0922d343b3bd0a1d0bad0bbd0b0d0b43b3b0d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d353bd098d09dd0922d353b3bd0a1d0bad0bbd0b0d0b43b3b0d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d363bd098d09dd0922d363b3bd0a1d0bad0bbd0b0d0b43b3b0d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d373bd098d09dd0922d373b3bd0a1d0bad0bbd0b0d0b43b3b0d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d383bd098d09dd0922d383b3bd0a1d0bad0bbd0b0d0b43b3b0d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d393bd098d09dd0922d393b3bd0a1d0bad0bbd0b0d0b43b3b0d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d31303bd098d09dd0922d31303b3bd0a1d0bad0bbd0b0d0b43b3b0d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d31313bd098d09dd0922d31313b3bd0a1d0bad0bbd0b0d0b43b3b0d0ad09ad0b0d181d181d0b03bd0add0b2d0bed182d0bed1803b372e323b534e2d31323bd098d09dd0922d31323b3bd0a1d0bad0bbd0b0d0b43b3b0d0a	2026-11-18 05:00:05.192593+00
2	1	Ольга Админ	DOC-000004-83	second.csv	159	{"head": [{"fate": {"name": "added"}, "number": 2, "values": ["Терминал", "Ingenico", "Move/2500", "SN-100", "", "", "Душанбе", "", ""]}], "state": "previewed", "tally": {"same": 0, "added": 1, "changed": 0, "refused": 0}, "header": ["Категория", "Производитель", "Модель", "Серийный номер", "Инвентарный номер", "Версия ПО", "Местоположение", "Владелец", "Комментарий"], "refused": [], "encoding": "WINDOWS_1251"}	1	1	113	\\xcae0f2e5e3eef0e8ff3bcff0eee8e7e2eee4e8f2e5ebfc3bcceee4e5ebfc3bd1e5f0e8e9edfbe920edeeece5f03bc8ede2e5edf2e0f0edfbe920edeeece5f03bc2e5f0f1e8ff20cfce3bcce5f1f2eeefeeebeee6e5ede8e53bc2ebe0e4e5ebe5f63bcaeeecece5edf2e0f0e8e90d0ad2e5f0ece8ede0eb3b496e67656e69636f3b4d6f76652f323530303b534e2d3130303b3b3bc4f3f8e0ede1e53b3b0d0a	2026-11-19 05:02:22.709521+00
\.

COPY devices.records (id, resource_id, visitor_id, taken_at, due_on, due_set_at, returned_at) FROM stdin;
1	1	51	2026-11-18 05:00:11.299458+00	2026-11-19	2026-11-18 05:00:14.392088+00	\N
4	2	51	2026-11-19 05:02:01.836776+00	\N	2026-11-19 05:02:01.836776+00	2026-11-19 05:02:04.947829+00
7	4	53	2026-11-19 05:02:17.43598+00	\N	2026-11-19 05:02:17.43598+00	\N
\.

COPY devices.reminders (id, record_id, stage, day, sent_at) FROM stdin;
1	1	TODAY	2026-11-19	2026-11-19 05:00:32.734652+00
\.

COPY devices.resources (id, category_id, vendor, model, serial_number, inventory_number, software_version, location, owner, comment, serial_key, inventory_key, search_text, sort_key, version, offered_to, offered_joined_at, offered_until, deleted_at, created_at, updated_at) FROM stdin;
1	1	Эвотор	7.2	SN-1	ИНВ-1	\N	Склад	\N	\N	sn-1	инв-1	касса эвотор 7.2 sn-1 инв-1 склад sn1 инв1	касса7.2sn-1	1	\N	\N	\N	\N	2026-11-18 05:00:05.422334+00	2026-11-19 05:01:59.266085+00
2	1	Эвотор	7.2	SN-2	ИНВ-2	\N	Склад	\N	\N	sn-2	инв-2	касса эвотор 7.2 sn-2 инв-2 склад sn2 инв2	касса7.2sn-2	2	52	2026-11-19 05:02:02.878704+00	2026-11-20 05:02:04.947829+00	\N	2026-11-18 05:00:05.422334+00	2026-11-19 05:02:04.947829+00
3	1	Эвотор	7.2	SN-3	ИНВ-3	\N	Склад	\N	\N	sn-3	инв-3	касса эвотор 7.2 sn-3 инв-3 склад sn3 инв3	касса7.2sn-3	0	\N	\N	\N	\N	2026-11-18 05:00:05.422334+00	2026-11-18 05:00:05.422334+00
4	1	Эвотор	7.2	SN-4	ИНВ-4	\N	Склад	\N	\N	sn-4	инв-4	касса эвотор 7.2 sn-4 инв-4 склад sn4 инв4	касса7.2sn-4	1	\N	\N	\N	\N	2026-11-18 05:00:05.422334+00	2026-11-19 05:02:17.43598+00
5	1	Эвотор	7.2	SN-5	ИНВ-5	\N	Склад	\N	\N	sn-5	инв-5	касса эвотор 7.2 sn-5 инв-5 склад sn5 инв5	касса7.2sn-5	0	\N	\N	\N	\N	2026-11-18 05:00:05.422334+00	2026-11-18 05:00:05.422334+00
6	1	Эвотор	7.2	SN-6	ИНВ-6	\N	Склад	\N	\N	sn-6	инв-6	касса эвотор 7.2 sn-6 инв-6 склад sn6 инв6	касса7.2sn-6	0	\N	\N	\N	\N	2026-11-18 05:00:05.422334+00	2026-11-18 05:00:05.422334+00
7	1	Эвотор	7.2	SN-7	ИНВ-7	\N	Склад	\N	\N	sn-7	инв-7	касса эвотор 7.2 sn-7 инв-7 склад sn7 инв7	касса7.2sn-7	0	\N	\N	\N	\N	2026-11-18 05:00:05.422334+00	2026-11-18 05:00:05.422334+00
8	1	Эвотор	7.2	SN-8	ИНВ-8	\N	Склад	\N	\N	sn-8	инв-8	касса эвотор 7.2 sn-8 инв-8 склад sn8 инв8	касса7.2sn-8	0	\N	\N	\N	\N	2026-11-18 05:00:05.422334+00	2026-11-18 05:00:05.422334+00
9	1	Эвотор	7.2	SN-9	ИНВ-9	\N	Склад	\N	\N	sn-9	инв-9	касса эвотор 7.2 sn-9 инв-9 склад sn9 инв9	касса7.2sn-9	0	\N	\N	\N	\N	2026-11-18 05:00:05.422334+00	2026-11-18 05:00:05.422334+00
10	1	Эвотор	7.2	SN-10	ИНВ-10	\N	Склад	\N	\N	sn-10	инв-10	касса эвотор 7.2 sn-10 инв-10 склад sn10 инв10	касса7.2sn-10	0	\N	\N	\N	\N	2026-11-18 05:00:05.422334+00	2026-11-18 05:00:05.422334+00
11	1	Эвотор	7.2	SN-11	ИНВ-11	\N	Склад	\N	\N	sn-11	инв-11	касса эвотор 7.2 sn-11 инв-11 склад sn11 инв11	касса7.2sn-11	0	\N	\N	\N	\N	2026-11-18 05:00:05.422334+00	2026-11-18 05:00:05.422334+00
12	1	Эвотор	7.2	SN-12	ИНВ-12	\N	Склад	\N	\N	sn-12	инв-12	касса эвотор 7.2 sn-12 инв-12 склад sn12 инв12	касса7.2sn-12	0	\N	\N	\N	\N	2026-11-18 05:00:05.422334+00	2026-11-18 05:00:05.422334+00
\.

COPY devices.visitors (tg_user_id, name, username, email, comment, search_text, search_comment, sort_key, registered_at) FROM stdin;
51	Вера Кассирова	vera	user51@corp.example	\N	вера кассирова vera user51@corp.example		вера кассирова	2026-11-18 05:00:08.04666+00
52	Глеб Тестов	gleb	user52@corp.example	\N	глеб тестов gleb user52@corp.example		глеб тестов	2026-11-19 05:01:56.14714+00
53	Зоя	\N	user53@corp.example	\N	зоя user53@corp.example		зоя	2026-11-19 05:02:14.333988+00
\.

COPY devices.wishlist (resource_id, visitor_id, joined_at, "position") FROM stdin;
1	52	2026-11-19 05:01:59.266085+00	1
\.

select setval('credit.audit_log_id_seq', 25, 't');
select setval('credit.cards_position_seq', 25, 't');
select setval('credit.request_ids', 6, 't');
select setval('devices.actions_id_seq', 24, 't');
select setval('devices.category_ids', 1, 't');
select setval('devices.import_ids', 2, 't');
select setval('devices.record_ids', 7, 't');
select setval('devices.reminders_id_seq', 1, 't');
select setval('devices.resource_ids', 12, 't');
select setval('support.events_id_seq', 11, 't');
select setval('support.feedback_id_seq', 1, 'f');
select setval('support.post_ids', 4, 't');
select setval('support.tech_threads_id_seq', 2, 't');
select setval('support.technician_ids', 2, 't');
select setval('support.ticket_ids', 3, 't');
select setval('telegram.instance_term_seq', 1, 't');
select setval('telegram.outbox_id_seq', 244, 't');
