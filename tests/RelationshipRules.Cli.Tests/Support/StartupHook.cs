using System.Globalization;

#pragma warning disable CA1050, MA0047 // The runtime looks for this name, in no namespace.
/// <summary>What runs first in a process of the tool that is to run under a culture; says in a file how numbers, days and capitals are written there.</summary>
internal static class StartupHook
#pragma warning restore CA1050, MA0047
{
    public const string Culture = "RELRULES_TEST_CULTURE";
    public const string Proof = "RELRULES_TEST_PROOF";

    public static void Initialize()
    {
        var culture = new CultureInfo(Environment.GetEnvironmentVariable(Culture)!);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        File.WriteAllText(Environment.GetEnvironmentVariable(Proof)!, $"{culture.Name} {Written(CultureInfo.CurrentCulture)}");
    }

    /// <summary>What hardly two cultures write alike.</summary>
    public static string Written(CultureInfo culture) => string.Create(culture, $"{-1234567.5:N1} {new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Unspecified):d} {"i".ToUpper(culture)}");
}
