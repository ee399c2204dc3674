# The newsgraph server. Neo4j is not in it: docker-compose.yml puts both together.
# By itself: docker build -t newsgraph . && docker run --rm -p 127.0.0.1:4000:4000 \
#   -e NEO4J_URI=neo4j+s://example.databases.neo4j.io -e NEO4J_PASSWORD=… newsgraph
FROM node:24-slim AS pages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY schema ./schema
COPY src ./src
COPY tools ./tools
COPY web ./web
RUN node tools/web/build.ts --always

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
WORKDIR /app
# Nobody but the host decides who gets in: the container's port is published, or it is not. Since it listens for all,
# reading needs a key unless READ_ACCESS is public.
# The data folder is for a local Neo4j, which the image has no Java for; a command that asks finds it empty.
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    NEWSGRAPH_DATA=/tmp/newsgraph
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json ./
COPY cypher ./cypher
COPY data ./data
COPY schema ./schema
COPY seed ./seed
COPY src ./src
COPY --from=pages /app/web/dist ./web/dist
# The image's user `node`, by number, so that an orchestrator can see that it is not root.
USER 1000:1000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ok}) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node is process 1 and gets the signal itself: serve takes it and closes what is open. Through npm it would not.
STOPSIGNAL SIGTERM
CMD ["node", "src/cli/main.ts", "serve"]
