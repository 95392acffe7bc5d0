using System.CommandLine;

namespace IndustryGraph.Server.Commands;

/// <summary>Prints scripts by which shells complete what is typed; they ask the executable itself (<c>[suggest:…]</c>).</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            _industrygraph() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(industrygraph "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _industrygraph industrygraph

            """,
        ["zsh"] = """
            _industrygraph() {
              local -a found
              found=("${(@f)$(industrygraph "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              compadd -- $found
              _files
            }
            compdef _industrygraph industrygraph

            """,
        ["fish"] = """
            complete -c industrygraph -a '(industrygraph "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'

            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName industrygraph -ScriptBlock {
              param($wordToComplete, $commandAst, $cursorPosition)
              industrygraph "[suggest:$cursorPosition]" "$commandAst" 2>$null |
                Where-Object { $_ -like "$wordToComplete*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """,
    };

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", Scripts.Keys) };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", """
            Print a script by which a shell completes commands and options.
            Example: source <(industrygraph completion bash)
            """)
        {
            shell,
        };
        command.SetAction(parsed => Console.Write(Scripts[parsed.GetValue(shell)!].ReplaceLineEndings("\n")));
        return command;
    }
}
