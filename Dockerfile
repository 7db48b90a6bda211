# The bot with its index inside: the image that was built is the image that answers, and a container is ready at once.
# docker build -t gazette-bot .  ·  a new issue means a new image (docs/operating.md tells the other way, by a volume).

# ── Native packages are compiled here; compilers stay here ──────────────────────────────────────────
FROM node:20-bookworm-slim AS packages
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image carries Node's headers: node-gyp needs no download.
RUN npm_config_nodedir=/usr/local npm ci --omit=dev && npm cache clean --force

# ── The index is built here, so that a gazette that does not parse fails the build, not the bot ─────
FROM node:20-bookworm-slim AS index
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY bot ./bot
COPY ingest ./ingest
COPY retrieval ./retrieval
COPY data ./data
RUN node --import tsx ingest/main.ts

# ── What runs ───────────────────────────────────────────────────────────────────────────────────────
FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    STATE_DIR=/state \
    LISTEN_HOST=0.0.0.0 \
    HEALTH_PORT=9090
WORKDIR /app
COPY --from=index /app ./
# The code and the index belong to root and are read-only to the bot; its own database is all it writes.
RUN mkdir /state && chown node:node /state
USER node
VOLUME /state
EXPOSE 8080 9090
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "const port = process.env.HEALTH_PORT; if (port) fetch(`http://127.0.0.1:${port}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# node itself, not npm: SIGTERM must reach the bot, which then finishes the replies under way (8 s at most).
STOPSIGNAL SIGTERM
CMD ["node", "--max-old-space-size=512", "--max-semi-space-size=4", "--v8-pool-size=1", "--import", "tsx", "bot/main.ts"]
