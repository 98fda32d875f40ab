using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Testing;
using System.Reflection;
using Xunit;

namespace BfaRadet.Tests.Domain.Publishing;

/// <summary>
/// A text in the minutes that <see cref="RecordLines"/> does not hand out is neither masked nor guarded, and would reach residents as
/// it is. Found by reflection, so that a new field is found without being listed here.
/// </summary>
public sealed class EveryTextIsMaskedTests
{
    private const string Masked = "masked";

    /// <summary>Strings that nobody writes: labels and numbers that the product makes.</summary>
    private static readonly string[] _made =
    [
        "Attachments.File.Hash", "Attachments.Section",
        "People.Chairing.FromSection", "People.Chairing.ToSection",
        "People.Services.FromSection", "People.Services.ToSection",
        "People.Stays.FromSection", "People.Stays.ToSection",
        "Salt",
        "Sections.Decisions.Number", "Sections.FollowUps.Number", "Sections.Label",
        "Sections.Verdicts.LedTo", "Sections.Verdicts.Number",
    ];

    [Fact]
    public void Every_text_of_the_minutes_is_a_line_that_can_be_left_out()
    {
        var record = (MinutesRecord)Filled(typeof(MinutesRecord));

        var masked = RecordLines.Map(record, (_, _) => [new RichTextInline.Run(Masked)]);

        var texts = TextsOf(masked, "").ToList();
        Assert.Contains(("Sections.Text", Masked), texts);
        Assert.Equal(_made, texts.Where(t => t.Text != Masked).Select(t => t.Path).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>One of a type with something in every place, optional ones too.</summary>
    private static object Filled(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(RichText))
        {
            return RichText.FromPlainText("a text");
        }

        if (IsList(type))
        {
            var items = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            items.SetValue(Filled(type.GetGenericArguments()[0]), 0);
            return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [items])!;
        }

        var made = Samples.Make(type);
        foreach (var property in HasParts(type) ? PartsOf(type) : [])
        {
            property.SetValue(made, Filled(property.PropertyType));
        }

        return made;
    }

    private static IEnumerable<(string Path, string Text)> TextsOf(object? value, string path) => value switch
    {
        null => [],
        string text => [(path, text)],
        RichText text => [(path, text.PlainText)],
        _ when IsList(value.GetType()) => ((System.Collections.IEnumerable)value).Cast<object>().SelectMany(one => TextsOf(one, path)),
        _ when HasParts(value.GetType()) => PartsOf(value.GetType())
            .SelectMany(part => TextsOf(part.GetValue(value), path == "" ? part.Name : $"{path}.{part.Name}")),
        _ => [],
    };

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <summary>A record of ours that may hold a text. A ground of secrecy is one of a closed list of provisions.</summary>
    private static bool HasParts(Type type)
    {
        if (type.Assembly == typeof(MinutesRecord).Assembly)
        {
            return !type.IsEnum && type != typeof(SecrecyGround);
        }

        // What is added of another type is to be looked at here first.
        Assert.True(type.IsPrimitive || type == typeof(string) || type.Namespace == nameof(System) && type.IsValueType, type.FullName);
        return false;
    }

    private static IEnumerable<PropertyInfo> PartsOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0);
}
