using System.Globalization;
using System.Text;
using NRules.RuleModel;

namespace RelationshipRules.NRules.Tests.Support;

/// <summary>What a repository holds of a rule, in words.</summary>
internal static class RuleListing
{
    public static string Of(IRuleDefinition rule)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{rule.Name}  {rule.Description}\n");
        text.Append(CultureInfo.InvariantCulture, $"tags      {string.Join(", ", rule.Tags)}\n");
        text.Append(CultureInfo.InvariantCulture, $"priority  {rule.Priority}\n");
        foreach (var pattern in rule.LeftHandSide.ChildElements.OfType<PatternElement>())
        {
            var isBound = pattern.Source is BindingElement;
            text.Append(CultureInfo.InvariantCulture, $"{(isBound ? "let " : "when")}      {pattern.ValueType.Name} {pattern.Declaration.Name}{(isBound ? $" = {((BindingElement)pattern.Source!).Expression.Body}" : "")}\n");
            foreach (var condition in pattern.Expressions.OfType<ExpressionElement>())
            {
                text.Append(CultureInfo.InvariantCulture, $"            {condition.Expression.Body}\n");
            }
        }

        foreach (var action in rule.RightHandSide.Actions)
        {
            text.Append(CultureInfo.InvariantCulture, $"then      {action.Expression.Body}\n");
        }

        return text.ToString();
    }
}
