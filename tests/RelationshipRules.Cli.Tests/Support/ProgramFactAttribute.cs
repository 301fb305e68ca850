namespace RelationshipRules.Cli.Tests.Support;

/// <summary>What is seen of a program only that the variable RELRULES_PROGRAM names.</summary>
internal sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute() => Skip = ToolProcess.Program is null ? "needs RELRULES_PROGRAM" : null;
}

internal sealed class ProgramTheoryAttribute : TheoryAttribute
{
    public ProgramTheoryAttribute() => Skip = ToolProcess.Program is null ? "needs RELRULES_PROGRAM" : null;
}
