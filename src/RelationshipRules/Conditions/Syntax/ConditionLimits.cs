namespace RelationshipRules.Conditions.Syntax;

/// <summary>How large a condition may be, and what it may cost. Generous for anything that a person would write and read.</summary>
internal static class ConditionLimits
{
    /// <summary>The longest condition, in UTF-16 code units.</summary>
    public const int MaxLength = 4000;

    /// <summary>The deepest nesting of brackets and of the syntax tree.</summary>
    public const int MaxDepth = 64;

    /// <summary>The deepest nesting of macros, each of which takes a variable.</summary>
    public const int MaxMacroDepth = 15;

    /// <summary>The most derived facts that rest on one another, the first included: each is evaluated within the one that reads it.</summary>
    public const int MaxDerivedDepth = 10;

    /// <summary>Problems reported for one condition; the rest would only drown them.</summary>
    public const int MaxErrors = 20;

    /// <summary>The steps one evaluation may take unless told otherwise.</summary>
    public const int DefaultSteps = 1_000_000;

    /// <summary>How many times those steps the elements of a list share; so many of them have all.</summary>
    public const int MostUnshared = 5;

    /// <summary>What a test of a long list's element may take at least: enough to go once through another long list.</summary>
    private const int FewestSteps = 2_000;

    /// <summary>Nodes of a trace, beyond which only its upper part is given.</summary>
    public const int MaxTraceNodes = 2000;

    /// <summary>Nodes that are traced at all; what lies beyond is evaluated without notes.</summary>
    public const int MaxTracedNodes = 500_000;

    /// <summary>The steps that one evaluation may take for one element of a list, so that what is asked of each of them ends soon as well.</summary>
    /// <param name="steps">The steps that it may take for a description as a whole.</param>
    /// <param name="elements">How many elements there are.</param>
    public static long StepsFor(int steps, int elements) => elements <= MostUnshared ? steps : Math.Min(steps, Math.Max(FewestSteps, (long)steps * MostUnshared / elements));
}
