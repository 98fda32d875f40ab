using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Privacy;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>The choices of who may read an item, and why.</summary>
internal static class CircleWords
{
    /// <summary>The duties that can be chosen; those who prepare belong to every circle.</summary>
    public static IReadOnlyList<(Duties Duty, string Name)> Duties { get; } =
    [
        (Domain.Councils.Duties.Member, "ledamöter"), (Domain.Councils.Duties.Substitute, "ersättare"),
        (Domain.Councils.Duties.Attendant, "övriga deltagare"), (Domain.Councils.Duties.Observer, "åhörare"),
    ];

    public static IReadOnlyList<DraftChoice> DutyChoices { get; } = [.. Duties.Select(d => new DraftChoice(d.Duty.ToString(), d.Name))];

    public static IReadOnlyList<DraftChoice> Readers { get; } =
        [new(ItemFields.ForAll, "Hela rådet"), new(ItemFields.ForACircle, "En mindre krets")];

    public static IReadOnlyList<DraftChoice> Grounds { get; } =
    [
        new("", "Välj grund"),
        .. SecrecyGround.All.Select(g => new DraftChoice(KeyOf(g), g.Chapter == 0 ? "Personuppgifter (dataskyddsförordningen)" : $"{g.Citation}: {g.Protects}")),
        new(ItemFields.OwnWords, "Egna ord"),
    ];

    /// <summary>"26:1 §".</summary>
    public static string KeyOf(SecrecyGround ground) => string.Create(CultureInfo.InvariantCulture, $"{ground.Chapter}:{ground.Sections}");

    /// <summary>Null for none, and for what is no ground.</summary>
    public static SecrecyGround? GroundOf(string key) => SecrecyGround.All.FirstOrDefault(g => KeyOf(g) == key);
}
