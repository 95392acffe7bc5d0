using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using IndustryGraph.Api;
using IndustryGraph.Server.Access.Keys;

namespace IndustryGraph.Server.Commands;

/// <summary>Makes, lists and revokes the keys that let people and programs in. A server that runs heeds the change at once.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Make, list and revoke the keys that let people and programs in")
    {
        CreateAdd(), CreateList(), CreateRevoke(),
    };

    private static Command CreateAdd()
    {
        var common = new CommonOptions();
        var name = NameArgument();
        var role = new Option<Role>("--role") { Description = "reader, editor or admin", DefaultValueFactory = _ => Role.Reader };
        role.AcceptOnlyFromAmong("reader", "editor", "admin");
        var expires = new Option<string?>("--expires") { Description = "The day from which on it is refused (UTC), or a number of days, as 90d; default: never", HelpName = "DAY" };
        var command = new Command("add", """
            Make a key and print it. It is shown this once; only its hash is kept.
            Example: industrygraph keys add front-end --role reader --expires 90d
            """)
        {
            name, role, expires,
        };
        common.AddTo(command);
        command.SetAction((parsed, _) => CommandLine.GuardAsync(() =>
        {
            var (called, now) = (parsed.GetValue(name)!, TimeProvider.System.GetUtcNow());
            if (!KeyText.IsName(called))
            {
                throw new CommandFailure(ExitCode.Usage, $"'{called}' is no name for a key: 1 to 64 lower-case letters, digits and . _ @ -, the first a letter or digit.");
            }

            var text = KeyText.Make();
            var key = new AccessKey(
                called, parsed.GetValue(role), Convert.ToHexStringLower(KeyText.HashOf(text)), now, parsed.GetValue(expires) is { } until ? ReadDay(until, now) : null, null);
            Change(common, parsed, keys => keys.Any(other => other.Name == called && other.IsInForce(now))
                ? throw new CommandFailure(ExitCode.Usage, $"there is a key '{called}' already; revoke it first, or choose another name.")
                : [.. keys, key]);
            Console.WriteLine(text);
            Console.Error.WriteLine("This is the only time that the key is shown. It is sent as 'Authorization: Bearer <key>'.");
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static Command CreateList()
    {
        var common = new CommonOptions();
        var json = new Option<bool>("--json") { Description = "Print them as JSON" };
        var command = new Command("list", "List the keys, those that were revoked or have expired among them; what they are is kept nowhere")
        {
            json,
        };
        common.AddTo(command);
        command.SetAction((parsed, _) => CommandLine.GuardAsync(() =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var rows = Read(common, parsed).Select(key => new
            {
                key.Name,
                Role = key.Role.ToString().ToLowerInvariant(),
                Created = Day(key.CreatedAt),
                Expires = key.ExpiresAt is { } end ? Day(end) : null,
                State = key.RevokedAt is { } at ? $"revoked {Day(at)}" : key.IsInForce(now) ? "in force" : "expired",
            }).ToList();
            Console.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(rows, JsonSerializerOptions.Web)
                : TextTable.Write(["name", "role", "created", "expires", "state"], [.. rows.Select(row => (IReadOnlyList<string>)[row.Name, row.Role, row.Created, row.Expires ?? "never", row.State])]).TrimEnd());
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static Command CreateRevoke()
    {
        var common = new CommonOptions();
        var name = NameArgument();
        var command = new Command("revoke", "Revoke a key: from now on it is refused, and subscriptions that began with it end. Example: industrygraph keys revoke front-end")
        {
            name,
        };
        common.AddTo(command);
        command.SetAction((parsed, _) => CommandLine.GuardAsync(() =>
        {
            var (called, now) = (parsed.GetValue(name)!, TimeProvider.System.GetUtcNow());
            Change(common, parsed, keys => keys.Any(key => key.Name == called && key.IsInForce(now))
                ? [.. keys.Select(key => key.Name == called && key.IsInForce(now) ? key with { RevokedAt = now } : key)]
                : throw new CommandFailure(ExitCode.Usage, $"there is no key '{called}' in force; 'industrygraph keys list' shows them."));
            Console.WriteLine($"The key '{called}' is revoked.");
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static Argument<string> NameArgument() => new("NAME") { Description = "What the key is called, as in the log of changes" };

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset ReadDay(string text, DateTimeOffset now)
    {
        if (text.EndsWith('d') && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 36_500)
        {
            return now.AddDays(days);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) is var end && end > now
            ? end
            : throw new CommandFailure(ExitCode.Usage, $"--expires is '{text}'; it is a day to come, as 2027-03-14, or a number of days, as 90d.");
    }

    private static IReadOnlyList<AccessKey> Read(CommonOptions common, ParseResult parsed) => Guarded(() => FileOf(common, parsed).Read());

    private static void Change(CommonOptions common, ParseResult parsed, Func<IReadOnlyList<AccessKey>, IReadOnlyList<AccessKey>> change) => Guarded(() =>
    {
        FileOf(common, parsed).Change(change);
        return true;
    });

    private static KeyFile FileOf(CommonOptions common, ParseResult parsed) => common.ReadSettings(parsed).Access.KeyFile is { } path
        ? new KeyFile(path)
        : throw new CommandFailure(ExitCode.Usage, "with Neo4j as the store there is no data directory that keys could be in: set Keys:File.");

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"the keys cannot be read or written: {failure.Message}");
        }
    }
}
