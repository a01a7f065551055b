/** The HTTP application: thin routes over the stores and the workflows. In: HTTP. Out: JSON, problem details, event streams, files. */
import { randomUUID } from "node:crypto";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { AppError } from "../errors.ts";
import { authenticate } from "./auth.ts";
import type { ApiDeps } from "./deps.ts";
import { sendProblem } from "./problem.ts";
import { bookRoutes } from "./routes/books.ts";
import { catalogueRoutes } from "./routes/catalogue.ts";
import { chapterRoutes } from "./routes/chapters.ts";
import { controlRoutes } from "./routes/control.ts";
import { eventRoutes } from "./routes/events.ts";
import { exportRoutes } from "./routes/exports.ts";
import { healthRoutes } from "./routes/health.ts";

export type App = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, ZodTypeProvider>;
export type Routes = (app: App, deps: ApiDeps) => void;

/** Everything that a key is asked for. To add a route, add a file under routes/ and name it here. */
const guarded: readonly Routes[] = [bookRoutes, controlRoutes, chapterRoutes, exportRoutes, eventRoutes, catalogueRoutes];

/** A body may be 4 MB: a whole chapter is under 1 MB, and an overlong field should be named rather than the body refused. */
const BODY_LIMIT = 4 * 1024 * 1024;

export async function buildApp(deps: ApiDeps): Promise<App> {
  const app = Fastify({
    logger: { level: deps.logLevel, redact: ["req.headers.authorization", "req.headers['x-api-key']"] },
    logController: new LogController({ disableRequestLogging: deps.logLevel !== "debug" }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    routerOptions: { ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error: Error, request, reply) => sendProblem(request, reply, error));
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, new AppError("not-found", `There is no ${request.method} ${request.url.split("?")[0]}. GET /docs shows every route.`)),
  );
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Tsuzuri",
        version: "0.1.0",
        description:
          "Writes whole Japanese textbooks with language models on Temporal. Every route but health asks for an API key: `Authorization: Bearer <key>`.",
      },
      components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
      security: [{ key: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: "/docs", uiConfig: { persistAuthorization: true } });
  healthRoutes(app, deps);
  app.get("/", { schema: { hide: true } }, async (_request, reply) => reply.redirect("/docs"));
  for (const prefix of ["", "/api/v1"]) {
    await app.register(
      async (scope) => {
        scope.addHook("onRequest", authenticate(deps.keys));
        if (prefix !== "") {
          scope.addHook("onRoute", (route) => {
            route.schema = { ...route.schema, hide: true };
          });
        }
        for (const routes of guarded) routes(scope, deps);
      },
      { prefix },
    );
  }
  return app;
}
