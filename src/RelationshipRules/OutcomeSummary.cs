using System.Runtime.InteropServices;

namespace RelationshipRules;

/// <summary>Counts of outcomes. A suppressed finding counts under its outcome and once more under <see cref="Suppressed"/>.</summary>
/// <param name="Violated">Rules whose demand does not hold.</param>
/// <param name="Explained">Departures with the reasons that the source accepts.</param>
/// <param name="Satisfied">Rules whose demand holds; classifications are not among them.</param>
/// <param name="Undetermined">Outcomes that wait for facts.</param>
/// <param name="NotApplicable">Rules that do not apply.</param>
/// <param name="Classified">Classifications that came to a value.</param>
/// <param name="Suppressed">Violated or explained ones that the description suppresses.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OutcomeSummary(int Violated, int Explained, int Satisfied, int Undetermined, int NotApplicable, int Classified, int Suppressed);
