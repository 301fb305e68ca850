using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Reading;

/// <summary>Random descriptions that are right, made from the model by reflection, so that a new fact is covered without further work.</summary>
internal static class Partnerships
{
    private static readonly string[] Texts = ["", "a", "Räte & <b>", "line\r\nend", "😀 \"quoted\" \\", "ü\u2028", "1\u0001"];

    /// <summary>Texts of lists, where one without content says nothing.</summary>
    private static readonly string[] Contents = Texts[1..];

    public static Gen<Partnership> Any { get; } = Gen.Choose(0, int.MaxValue).Select(seed => (Partnership)Part(typeof(Partnership), new Random(seed)));

    private static object Part(Type type, Random random)
    {
        var part = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && random.Next(3) > 0))
        {
            property.SetValue(part, Value(property, random));
        }

        return part;
    }

    private static object? Value(PropertyInfo property, Random random)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

        // References are right only with the ids they name, and evidence only with the facts: the reader's own tests have those.
        if (property.GetCustomAttribute<ReferenceAttribute>() is not null || property.Name is "Evidence" or "Id")
        {
            return null;
        }

        var fact = property.GetCustomAttribute<RelationshipRules.Model.FactAttribute>();
        return type switch
        {
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(Known<int>) => random.Next(3) == 0 ? RelationshipRules.Model.Known.Between<int>(from: random.Next(1, 500), below: 500) : (Known<int>)random.Next(1, 500),
            _ when type == typeof(Known<double>) => Math.Max(fact!.Min, 0) is var min && Amount(fact.Max == 1 ? random.NextDouble() : (random.NextDouble() * 1000) + (double.IsNaN(min) ? 0 : min), random) is var amount ? amount : null,
            _ when type == typeof(string) => fact?.Format == TextFormat.CountryCode ? "GB-ENG" : Texts[random.Next(Texts.Length)],
            _ when type == typeof(Known<DateOnly>) => Day(new DateOnly(1900, 1, 1).AddDays(random.Next(90_000)), random),
            _ when type == typeof(Money) => new Money(random.Next(3) == 0 ? RelationshipRules.Model.Known.Above(random.Next(100) / 10m) : random.Next(10_000_000) / 100m, "EUR"),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length)),
            _ when type == typeof(IReadOnlyDictionary<string, ExtensionValue>) => Extensions(random),
            _ when type == typeof(IReadOnlyList<Suppression>) => new[] { new Suppression { Rule = "CMP2042", Justification = "x", By = "y", At = "/a~1b", Until = new DateOnly(2027, 1, 1) } },
            _ when type.IsAssignableTo(typeof(KnownList)) => Known(type.GetGenericArguments()[0], random),
            _ when type.IsGenericType => List(type.GetGenericArguments()[0], random),
            _ => Part(type, random),
        };
    }

    private static Dictionary<string, ExtensionValue> Extensions(Random random) => new(StringComparer.Ordinal)
    {
        ["a"] = ExtensionValue.From(random.Next(2) == 0),
        ["b/c"] = ExtensionValue.From(Amount(random.NextDouble(), random)),
        ["d"] = ExtensionValue.From(Texts[random.Next(Texts.Length)]),
        ["e"] = ExtensionValue.From(random.Next(2) == 0 ? KnownList.InPart<string>(Contents, ["z"]) : [.. Contents]),
    };

    private static Known<double> Amount(double number, Random random) => random.Next(4) switch
    {
        0 => RelationshipRules.Model.Known.To(number),
        1 => RelationshipRules.Model.Known.Between<double>(above: number, to: number < 1 ? 1 : number + 1),
        _ => number,
    };

    private static Known<DateOnly> Day(DateOnly day, Random random) => random.Next(6) switch
    {
        0 => RelationshipRules.Model.Known.Month(day.Year, day.Month),
        1 => RelationshipRules.Model.Known.Year(day.Year),
        2 => RelationshipRules.Model.Known.Between<DateOnly>(from: day, below: day.AddDays(40)),
        _ => day,
    };

    private static object Known(Type element, Random random)
    {
        var whole = List(element, random);
        var others = element.IsEnum ? Enum.GetValues(element).Cast<object>().Except(whole.Cast<object>()).Where(_ => random.Next(2) == 0).ToArray() : [];
        var not = Array.CreateInstance(element, others.Length);
        Array.Copy(others, not, others.Length);
        return random.Next(3) == 0 && whole.Cast<object>().Distinct().Count() == whole.Length
            ? typeof(KnownList).GetMethod(nameof(KnownList.InPart))!.MakeGenericMethod(element).Invoke(null, [whole, not])!
            : typeof(KnownList<>).MakeGenericType(element).GetMethod("op_Implicit", [whole.GetType()])!.Invoke(null, [whole])!;
    }

    private static Array List(Type element, Random random)
    {
        var items = element.IsEnum
            ? Enum.GetValues(element).Cast<object>().Where(_ => random.Next(2) == 0).ToArray()
            : [.. Enumerable.Range(0, random.Next(4)).Select(_ => element == typeof(string) ? Contents[random.Next(Contents.Length)] : Part(element, random))];
        var list = Array.CreateInstance(element, items.Length);
        Array.Copy(items, list, items.Length);
        return list;
    }
}
