using System.Text;
using IndustryGraph.Server.Pages;

namespace IndustryGraph.Server.Ide;

/// <summary>What a browser gets instead of GraphiQL from a server that was built without it.</summary>
internal static class IdeNotBuilt
{
    public static PageFile Page { get; } = new("not-built.html", Encoding.UTF8.GetBytes(
        """
        <!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>IndustryGraph · GraphQL</title>
            <link rel="icon" href="data:,">
          </head>
          <body>
            <h1>IndustryGraph</h1>
            <p>This address is a GraphQL endpoint, and it works. The GraphQL IDE that a browser finds here was left out
              when this server was built, because Node.js was not there to build it or
              <code>WithWeb=false</code> said so.</p>
            <h2>To get the IDE</h2>
            <ol>
              <li>Install <strong>Node.js 20.19 or newer</strong>, which brings npm.</li>
              <li>Stop the server, and build and start it again:
                <pre>dotnet run --project src/IndustryGraph.Server</pre></li>
            </ol>
            <h2>To go on without it</h2>
            <p>Any GraphQL IDE (Nitro, Altair, Insomnia, Postman) can be pointed at this address, and so can a command
              line:</p>
            <pre>curl -H 'Content-Type: application/json' \
          -d '{"query":"{ statistics { companies relationships } }"}' &lt;this address&gt;</pre>
          </body>
        </html>
        """));
}
