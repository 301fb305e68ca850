using System.Globalization;
using System.Text;

namespace RelationshipRules.Documents.Formats;

/// <summary>Numbers of lists as they are printed.</summary>
internal static class Counter
{
    private static readonly (int Value, string Sign)[] Roman = [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>A number; <c>a</c> and <c>i</c> in small signs, in brackets, so that a reader of numbers takes them for parts of a clause.</summary>
    public static string Write(int number, string form) => form switch
    {
        "a" or "A" when number is > 0 and <= 26 => $"({(char)('a' + number - 1)})",
        "i" or "I" when number is > 0 and < 200 => $"({ToRoman(number)})",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string ToRoman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
