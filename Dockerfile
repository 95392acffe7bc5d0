# syntax=docker/dockerfile:1
# IndustryGraph with both GraphQL hosts and both stores. Which of them runs is configuration (docs/configuration.md).

FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
# npm builds the browser pages.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 WithHotChocolate=true WithNeo4j=true
WORKDIR /build

# What packages are needed changes seldom: a layer of its own.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt ./
COPY src/IndustryGraph.Api/*.csproj src/IndustryGraph.Api/
COPY src/IndustryGraph.Api.HotChocolate/*.csproj src/IndustryGraph.Api.HotChocolate/
COPY src/IndustryGraph.Exchange/*.csproj src/IndustryGraph.Exchange/
COPY src/IndustryGraph.GraphQL/*.csproj src/IndustryGraph.GraphQL/
COPY src/IndustryGraph.Model/*.csproj src/IndustryGraph.Model/
COPY src/IndustryGraph.Questions/*.csproj src/IndustryGraph.Questions/
COPY src/IndustryGraph.Server/*.csproj src/IndustryGraph.Server/Web.targets src/IndustryGraph.Server/
COPY src/IndustryGraph.Storage/*.csproj src/IndustryGraph.Storage/
COPY src/IndustryGraph.Storage.Embedded/*.csproj src/IndustryGraph.Storage.Embedded/
COPY src/IndustryGraph.Storage.Neo4j/*.csproj src/IndustryGraph.Storage.Neo4j/
RUN dotnet restore src/IndustryGraph.Server
COPY src/IndustryGraph.Server/Web/package.json src/IndustryGraph.Server/Web/package-lock.json src/IndustryGraph.Server/Web/
RUN npm ci --prefix src/IndustryGraph.Server/Web

COPY .editorconfig ./
COPY seed seed
COPY src src
RUN dotnet publish src/IndustryGraph.Server --no-restore -p:WithWeb=true -o /out/app \
    && mkdir -p /out/data

# Chiselled: no shell, no package manager. "extra" carries ICU, without which names would not be folded as they were written.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
COPY --from=build /out/app /app
COPY --from=build --chown=$APP_UID:$APP_UID /out/data /data
WORKDIR /data
USER $APP_UID
# Others can reach a container, so writing is off until there is a key (docs/security.md).
ENV Urls=http://+:8080 Storage__Directory=/data Writing__Enabled=false
EXPOSE 8080
VOLUME /data
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s --retries=3 \
    CMD ["/app/industrygraph", "health", "--url", "http://127.0.0.1:8080"]
ENTRYPOINT ["/app/industrygraph"]
