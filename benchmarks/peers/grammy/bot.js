// A small honest bot: verifies the secret, records the update, finds the ticket under a row lock, stores the
// message, sends it on in line and stores the copy's id. Sends keep no rate limit and are not retried.
import { createServer } from "node:http";
import { Bot, webhookCallback } from "grammy";
import pg from "pg";

const { BOT_TOKEN, BOT_API_URL, DATABASE_URL, HTTP_PORT, WEBHOOK_SECRET } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: BOT_API_URL } });

async function store({ update, msg }) {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const first = await client.query({
      name: "first", values: [update.update_id],
      text: "insert into processed_update (id) values ($1) on conflict do nothing",
    });
    const ticket = first.rowCount === 0 ? undefined : (await client.query({
      name: "ticket", values: [msg.from.id],
      text: "select id, chat_id, thread_id from ticket where client_id = $1 and status <> 'CLOSED' for update",
    })).rows[0];
    const message = ticket && (await client.query({
      name: "message", values: [ticket.id, msg.chat.id, msg.message_id, msg.text],
      text: "insert into message (ticket_id, chat_id, message_id, text) values ($1, $2, $3, $4) returning id",
    })).rows[0];
    await client.query("commit");
    return message && { ...ticket, message: message.id };
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

bot.on("message:text", async (ctx) => {
  const stored = await store(ctx);
  if (stored) {
    const copy = await ctx.copyMessage(stored.chat_id, { message_thread_id: Number(stored.thread_id) });
    await pool.query({
      name: "copied", values: [stored.message, copy.message_id],
      text: "update message set copy_id = $2 where id = $1",
    });
  }
});

await bot.init();
const handle = webhookCallback(bot, "http", { secretToken: WEBHOOK_SECRET });
createServer((request, response) =>
  request.method === "POST" && request.url === `/webhook/${WEBHOOK_SECRET}`
    ? handle(request, response)
    : response.writeHead(404).end(),
).listen(Number(HTTP_PORT), "127.0.0.1");
