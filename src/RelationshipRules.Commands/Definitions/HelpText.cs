using System.CommandLine;
using System.Globalization;
using System.Text;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;

namespace RelationshipRules.Cli.Definitions;

/// <summary>Writes the help of a command. docs/cli.md is written from the same parts, so that the two say the same.</summary>
internal static class HelpText
{
    public static void Write(CliCommand command, CliEnvironment environment) =>
        Printed.Page(environment, noColour: true, page => Write(command, page));

    private static void Write(CliCommand command, TextPage page)
    {
        page.Paragraph(command.Description ?? "");
        page.Blank();
        page.Line("Usage:");
        page.Line("  " + Usage(command));
        WriteRows(page, "Arguments:", command.Arguments.Where(static a => !a.Hidden).Select(static a => (ArgumentLabel(a), a.Description ?? "")));
        WriteRows(page, "Commands:", command.Subcommands.Select(static c => (c.Name, c.Description ?? "")));
        WriteRows(page, "Options:", OptionRows(command));
        if (command.Remarks.Length > 0)
        {
            page.Blank();
            foreach (var paragraph in command.Remarks.Split('\n'))
            {
                page.Paragraph(paragraph);
            }
        }

        if (command.Examples.Count > 0)
        {
            page.Blank();
            page.Line(command.Examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in command.Examples)
            {
                page.Line("  " + example.CommandLine);
                page.Paragraph(example.Purpose, indent: 6);
            }
        }
    }

    public static string Usage(CliCommand command)
    {
        var text = new StringBuilder(command.FullName);
        foreach (var argument in command.Arguments)
        {
            text.Append(' ').Append(ArgumentLabel(argument));
        }

        if (command.Subcommands.Count > 0)
        {
            text.Append(" COMMAND");
        }

        return text.Append(" [options]").ToString();
    }

    /// <summary>The options of a command and those that it takes from the tool, each with how it is written and what it does.</summary>
    public static IEnumerable<(string Label, string Description)> OptionRows(CliCommand command) =>
        command.Options.Where(static o => !o.Hidden).Concat(InheritedOptions(command)).Select(static o => (OptionLabel(o), o.Description ?? ""));

    public static IEnumerable<string> OptionNames(CliCommand command) => command.Options.Concat(InheritedOptions(command)).Select(static o => o.Name);

    /// <summary>How an argument is written: <c>PATH...</c>, <c>[PATH]</c>.</summary>
    public static string ArgumentLabel(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        var label = argument.Arity.MaximumNumberOfValues > 1 ? name + "..." : name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{label}]" : label;
    }

    private static IEnumerable<Option> InheritedOptions(CliCommand command)
    {
        for (var parent = command.Parents.OfType<CliCommand>().FirstOrDefault(); parent is not null; parent = parent.Parents.OfType<CliCommand>().FirstOrDefault())
        {
            foreach (var option in parent.Options)
            {
                if (option.Recursive && !option.Hidden)
                {
                    yield return option;
                }
            }
        }
    }

    private static string OptionLabel(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(static a => !a.Equals("-?", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Append(option.Name));
        return option.HelpName is { } value ? string.Create(CultureInfo.InvariantCulture, $"{names} {value}") : names;
    }

    private static void WriteRows(TextPage page, string heading, IEnumerable<(string Label, string Description)> source)
    {
        var rows = source.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        page.Blank();
        page.Line(heading);
        var column = Math.Min(rows.Max(static r => r.Label.Length) + 4, 34);
        foreach (var (label, description) in rows)
        {
            page.Labelled(label, description, indent: 2, column);
        }
    }
}
