using RelationshipRules.Cli.Hosting;
using RelationshipRules.Reporting;

namespace RelationshipRules.Cli.Outputs;

/// <summary>How the reports of <c>check</c> are made, wherever it is that they are made.</summary>
internal static class CheckReport
{
    /// <summary>What holds for all of them, whatever is asked for.</summary>
    public static ReportOptions Options => new()
    {
        ToolName = "relrules",
        ToolVersion = CliEnvironment.ToolVersion,
        ToolInformation = new Uri("urn:relationshiprules:relrules"),
        OpenHint = CommandWords.Check_OpenHint,
        InFullHint = CommandWords.Check_InFullHint,
    };
}
