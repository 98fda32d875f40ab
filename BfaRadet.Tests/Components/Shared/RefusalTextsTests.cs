using System.Reflection;
using BfaRadet.App.Account;
using BfaRadet.App.Components.Shared;
using BfaRadet.Domain;
using BfaRadet.Domain.Councils;
using Xunit;

namespace BfaRadet.Tests.Components.Shared;

/// <summary>A feature adds its set of refusals to <see cref="Sets"/>; every case in it must then have words of its own.</summary>
public sealed class RefusalTextsTests
{
    private static readonly Type[] Shared = [typeof(NotFound), typeof(NotYourDuty), typeof(EmptyText), typeof(TextTooLong), typeof(EditClash)];
    private static readonly Type[] Sets = [typeof(CouncilRefusal), typeof(AccountRefusal)];

    [Fact]
    public void Every_refusal_has_words_of_its_own()
    {
        var refusals = Shared.Concat(Sets.SelectMany(set => set.GetNestedTypes().Where(set.IsAssignableFrom))).Select(Make).ToList();

        var texts = refusals.Select(RefusalTexts.Of).ToList();

        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.Equal(texts.Count, texts.Distinct().Count());
    }

    [Theory]
    [InlineData(typeof(MemberDetails))]
    [InlineData(typeof(SeatDetails))]
    [InlineData(typeof(CouncilSettings))]
    public void Fields_that_can_clash_have_names(Type fields)
    {
        var names = fields.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name);

        Assert.All(names, name => Assert.NotEqual("Fältet", FieldNames.Of(name)));
    }

    [Fact]
    public void The_duties_that_would_do_are_named()
    {
        Assert.Equal(
            "Det här kan bara ordförande, vice ordförande, sekreterare eller samordnare göra. Inget har ändrats.",
            RefusalTexts.Of(new NotYourDuty(Council.Keepers)));
    }

    private static Refusal Make(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return (Refusal)constructor.Invoke([.. constructor.GetParameters().Select(p => Some(p.ParameterType))]);
    }

    private static object? Some(Type type) => type switch
    {
        _ when type == typeof(string) => "Värde",
        _ when type == typeof(int) => 7,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 3, 11),
        _ when type == typeof(Duties) => Duties.Chair,
        _ when type == typeof(ValueList<Clash>) => (ValueList<Clash>)[new Clash("Name", "deras", "mitt")],
        _ when type == typeof(ValueList<string>) => (ValueList<string>)["Skälet."],
        _ => Activator.CreateInstance(type),
    };
}
