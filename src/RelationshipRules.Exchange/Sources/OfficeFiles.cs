#if NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
#endif

namespace RelationshipRules.Exchange.Sources;

/// <summary>Whether workbooks can be read and written. A program that is compiled ahead of time may go without, for what reads them is larger than all else together.</summary>
internal static class OfficeFiles
{
    private const string Switch = "RelationshipRules.OfficeFiles";

#if NET9_0_OR_GREATER
    [FeatureSwitchDefinition(Switch)]
#endif
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out var isOn) || isOn;

    public static RecordFileException NotSupported() => new("This program has no part that reads and writes workbooks (.xlsx). A sheet that is saved as CSV can be read.");
}
