using System.Text;
using RelationshipRules.Cli.Definitions;

namespace RelationshipRules.Cli.Docs;

/// <summary>The part of docs/cli.md that is written from the commands themselves, so that page and help cannot differ.</summary>
internal static class CommandLineReference
{
    public const string Start = "<!-- From here on written by 'relrules docs --write'. -->";

    /// <summary>The page: its hand-written beginning, kept, and the reference.</summary>
    public static string Write(string? oldPage, CliCommand commands)
    {
        var at = oldPage?.IndexOf(Start, StringComparison.Ordinal) ?? -1;
        var page = new StringBuilder(at >= 0 ? oldPage![..at] : "# The command line\n\n");
        page.Append(Start).Append("\n\n## Commands\n");
        Write(page, commands);
        return page.ToString();
    }

    private static void Write(StringBuilder page, CliCommand command)
    {
        if (command is not CommandGroup)
        {
            WriteOne(page, command);
        }

        foreach (var child in command.Subcommands.OfType<CliCommand>())
        {
            Write(page, child);
        }
    }

    private static void WriteOne(StringBuilder page, CliCommand command)
    {
        page.Append("\n### ").Append(command.FullName).Append("\n\n").Append(MarkdownText.Plain(command.Description ?? "")).Append('\n');
        page.Append("\n```text\n").Append(HelpText.Usage(command)).Append("\n```\n\n");
        foreach (var argument in command.Arguments)
        {
            Item(page, HelpText.ArgumentLabel(argument), argument.Description);
        }

        foreach (var (label, description) in HelpText.OptionRows(command))
        {
            Item(page, label, description);
        }

        if (command.Remarks.Length > 0)
        {
            page.Append('\n').Append(MarkdownText.Plain(command.Remarks)).Append('\n');
        }

        if (command.Examples.Count > 0)
        {
            page.Append("\n```sh\n");
            foreach (var example in command.Examples)
            {
                page.Append("# ").Append(example.Purpose).Append('\n').Append(example.CommandLine).Append('\n');
            }

            page.Append("```\n");
        }
    }

    private static void Item(StringBuilder page, string label, string? description) =>
        page.Append("- ").Append(MarkdownText.Code(label)).Append(": ").Append(MarkdownText.Plain(description ?? "")).Append('\n');
}
