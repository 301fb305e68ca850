using System.CommandLine.Parsing;

namespace RelationshipRules.Cli.Tests.Support;

/// <summary>Splits a line as a shell does: the first word must be the tool's name.</summary>
public static class CommandLine
{
    public static string[] Split(string line)
    {
        var words = CommandLineParser.SplitCommandLine(line).ToArray();
        words[0].ShouldBe("relrules");
        return words[1..];
    }
}
