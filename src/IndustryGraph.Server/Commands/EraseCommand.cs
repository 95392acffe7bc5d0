using System.CommandLine;
using IndustryGraph.Api;
using IndustryGraph.Server.Access;
using IndustryGraph.Server.Access.Keys;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace IndustryGraph.Server.Commands;

/// <summary>Erases the text of a record, which the law may demand. docs/security.md says what goes and what stays.</summary>
internal static class EraseCommand
{
    /// <summary>Where the key of an admin is read from: not the command line, which others on the machine can see.</summary>
    public const string KeyVariable = "INDUSTRYGRAPH_KEY";

    public static Command Create()
    {
        var common = new CommonOptions();
        var id = new Argument<string>("ID") { Description = "The id of a claim, source, company, facility or product" };
        var reason = new Option<string>("--reason") { Description = "Why; it stays in the log, so it must not repeat the text", Required = true, HelpName = "TEXT" };
        var command = new Command("erase", $"""
            Erase the text of a record for good, in every version; of a source also that of its claims. That something was erased stays in the log.
            Needs the key of an admin in the environment variable {KeyVariable}. Backups are yours to erase.
            Example: {KeyVariable}=igk_... industrygraph erase trade-note--1 --reason "court order 7 O 12/26"
            """)
        {
            id, reason,
        };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandLine.GuardAsync(async () =>
        {
            var settings = common.ReadSettings(parsed) with { Seed = false };
            var admin = AdminOf(settings.Access, Environment.GetEnvironmentVariable(KeyVariable));
            await using var store = await StoreOpener.OpenAsync(settings, TimeProvider.System, cancellation);
            var before = await store.GetRevisionAsync(cancellation);
            var after = await store.EraseAsync(new Erasure(parsed.GetValue(id)!, admin.Name, parsed.GetValue(reason)), cancellation)
                ?? throw new CommandFailure(ExitCode.Usage, $"no claim, source, company, facility or product bears the id '{parsed.GetValue(id)}'.");
            Console.WriteLine($"Erased the text of {after.Sequence - before.Sequence} records. Backups made before hold it still.");
            return ExitCode.Success;
        }));
        return command;
    }

    /// <exception cref="CommandFailure">It is no key of an admin.</exception>
    internal static Caller AdminOf(AccessSettings settings, string? key)
    {
        var keys = new KeyRing(settings.KeyFile is { } path ? new KeyFile(path) : null, TimeProvider.System, NullLogger.Instance);
        return key is { Length: > 0 } && keys.Find(key) is { Role: Role.Admin } admin
            ? new Caller("key:" + admin.Name, admin.Role)
            : throw new CommandFailure(
                ExitCode.Usage, $"erasing needs the key of an admin in {KeyVariable}; 'industrygraph keys add NAME --role admin' makes one.");
    }
}
