import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

export default {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ["postgraphile"],
      poolConfig: { max: 16 }, // as many connections as Backgrounder has
    }),
  ],
  grafserv: { host: "127.0.0.1", port: Number(process.env.PORT) },
};
