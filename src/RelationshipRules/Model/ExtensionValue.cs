using System.Text.Json.Serialization;

namespace RelationshipRules.Model;

/// <summary>The value of a fact that a ruleset has added: exactly one of the properties is not null.</summary>
[JsonConverter(typeof(ExtensionValueConverter))]
public sealed record ExtensionValue
{
    private ExtensionValue()
    {
    }

    /// <summary>The truth value, if it is one.</summary>
    public bool? Boolean { get; private init; }

    /// <summary>The number, if it is one.</summary>
    public Known<double>? Number { get; private init; }

    /// <summary>The text, if it is one; choices and days are stated as text, days also by their month or year.</summary>
    public string? Text { get; private init; }

    /// <summary>The texts, if it is a list; an empty list states that there are none.</summary>
    public KnownList<string>? Texts { get; private init; }

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    public static ExtensionValue From(bool value) => new() { Boolean = value };

    /// <summary>A number, or its bounds.</summary>
    /// <param name="value">The value.</param>
    public static ExtensionValue From(Known<double> value) => new() { Number = value };

    /// <summary>A text, a choice or a date (<c>2026-11-22</c>).</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static ExtensionValue From(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new() { Text = value };
    }

    /// <summary>A list of texts or choices.</summary>
    /// <param name="values">The values, or those that are known: <see cref="KnownList.InPart"/>.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public static ExtensionValue From(KnownList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new() { Texts = values };
    }
}
