namespace RelationshipRules.Reporting.Tests.Support;

/// <summary>A test that needs Chromium; skipped, and said so, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Path is null)
        {
            Skip = "Chromium is not installed.";
        }
    }
}

/// <summary>The same for a test with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Browser.Path is null)
        {
            Skip = "Chromium is not installed.";
        }
    }
}
