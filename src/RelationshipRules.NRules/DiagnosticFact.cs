using System.Globalization;

namespace RelationshipRules.NRules;

/// <summary>What is wrong with a description, with its suppressions, or with the evaluation of a rule on it, which then has no finding.</summary>
public sealed class DiagnosticFact : RelationshipFact
{
    internal DiagnosticFact(FactSource source, DescriptionFact description, Diagnostic diagnostic, int index)
        : base(source, description, nameof(Diagnostic), index.ToString(CultureInfo.InvariantCulture)) => Diagnostic = diagnostic;

    /// <summary>The diagnostic.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The description's key, the diagnostic's id and its message.</summary>
    public override string ToString() => $"{DescriptionKey} {Diagnostic.Id}: {Diagnostic.Message}";
}
