namespace RelationshipRules.Cli.Help;

/// <summary>A call that works as written, with what it is for.</summary>
/// <param name="CommandLine">The call, from <c>relrules</c> on.</param>
/// <param name="Purpose">What it does, a few words.</param>
internal sealed record CommandExample(string CommandLine, string Purpose);
