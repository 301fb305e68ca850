#if NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
#endif

namespace RelationshipRules.Reporting.Office;

/// <summary>
/// Whether workbooks and documents for word processors can be made. What makes them is four times as large as all else together, so a program that is compiled ahead of time may go
/// without: where it sets the switch to false when it is published, they are left out of it.
/// </summary>
internal static class OfficeFiles
{
    private const string Switch = "RelationshipRules.OfficeFiles";

#if NET9_0_OR_GREATER
    [FeatureSwitchDefinition(Switch)]
#endif
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out var isOn) || isOn;

    public static NotSupportedException NotSupported() => new($"This program was published without workbooks and documents for word processors ({Switch} is false).");
}
