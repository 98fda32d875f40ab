using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Privacy;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AllDuties = BfaRadet.Domain.Councils.Duties;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>Converts an item's content to form fields, and back.</summary>
public static class ItemFields
{
    /// <summary>Fields of who may read an item; they count when that is a circle.</summary>
    public const string Duties = "CircleDuties", Members = "CircleMembers", Ground = "Ground", GroundWords = "GroundWords";

    /// <summary>Who may read an item: the whole council, or a circle.</summary>
    public const string ForAll = "all", ForACircle = "circle";

    /// <summary>The ground that is no provision.</summary>
    public const string OwnWords = "own";

    public static IReadOnlyDictionary<string, string> Of(AgendaItemText text) => new Dictionary<string, string>
    {
        [nameof(text.Title)] = text.Title,
        [nameof(text.Kind)] = text.Kind.ToString(),
        [nameof(text.Presenter)] = text.Presenter,
        [nameof(text.PlannedMinutes)] = text.PlannedMinutes?.ToString(CultureInfo.InvariantCulture) ?? "",
        [nameof(text.Background)] = text.Background,
        [nameof(text.Proposal)] = text.Proposal,
        [nameof(text.RegistryNumber)] = text.RegistryNumber,
        [nameof(text.Attachments)] = text.Attachments,
        [nameof(text.FocusAreas)] = string.Join(',', text.FocusAreas),
        [nameof(text.InternalNote)] = text.InternalNote,
        [nameof(text.Circle)] = text.Circle is null ? ForAll : ForACircle,
        [Duties] = text.Circle is { Duties: var duties } ? string.Join(',', CircleWords.Duties.Select(d => d.Duty).Where(d => (duties & d) != 0)) : "",
        [Members] = string.Join(',', text.Circle?.Members ?? []),
        [Ground] = text.Circle?.Ground is not { } ground ? "" : ground.IsOwnWords ? OwnWords : CircleWords.KeyOf(ground),
        [GroundWords] = text.Circle?.Ground is { IsOwnWords: true, Protects: var why } ? why : "",
    };

    /// <summary>False when the minutes are not a number, or a circle has no ground; see <paramref name="refused"/>.</summary>
    public static bool TryRead(
        IReadOnlyDictionary<string, string> fields, [NotNullWhen(true)] out AgendaItemText? text, [NotNullWhen(false)] out Refusal? refused)
    {
        (text, refused) = (null, null);
        var minutes = fields[nameof(text.PlannedMinutes)].Trim();
        var isNumber = int.TryParse(minutes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var planned);
        if (minutes.Length > 0 && !isNumber)
        {
            refused = new FormRefusal(nameof(text.PlannedMinutes), $"”{(minutes.Length > 40 ? minutes[..40] + "…" : minutes)}” är inget antal minuter. Skriv ett helt tal, till exempel 15, eller lämna fältet tomt.");
            return false;
        }

        if (!TryReadCircle(fields, out var circle, out refused))
        {
            return false;
        }

        text = new AgendaItemText(
            Enum.Parse<AgendaItemKind>(fields[nameof(text.Kind)]),
            fields[nameof(text.Title)],
            fields[nameof(text.Presenter)],
            minutes.Length == 0 ? null : planned,
            fields[nameof(text.Background)],
            fields[nameof(text.Proposal)],
            fields[nameof(text.RegistryNumber)],
            fields[nameof(text.Attachments)],
            AreasOf(fields[nameof(text.FocusAreas)]),
            fields[nameof(text.InternalNote)])
        {
            Circle = circle,
        };
        return true;
    }

    // A form without the fields says nothing of it.
    private static bool TryReadCircle(
        IReadOnlyDictionary<string, string> fields, out ItemCircle? circle, [NotNullWhen(false)] out Refusal? refused)
    {
        (circle, refused) = (null, null);
        if (fields.GetValueOrDefault("Circle", ForAll) != ForACircle)
        {
            return true;
        }

        var words = fields[GroundWords].Trim();
        if (fields[Ground] == OwnWords ? words.Length == 0 : CircleWords.GroundOf(fields[Ground]) is null)
        {
            refused = fields[Ground] == OwnWords
                ? new FormRefusal(GroundWords, "Skriv varför punkten bara är för en mindre krets.")
                : new FormRefusal(Ground, "Välj varför punkten bara är för en mindre krets.");
            return false;
        }

        circle = new ItemCircle(
            fields[Duties].Split(',', StringSplitOptions.RemoveEmptyEntries).Aggregate(AllDuties.None, (all, one) => all | Enum.Parse<AllDuties>(one)),
            fields[Members].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new MemberId(Guid.Parse(id))).ToValueList(),
            fields[Ground] == OwnWords ? SecrecyGround.InOwnWords(words) : CircleWords.GroundOf(fields[Ground])!);
        return true;
    }

    /// <summary>The focus areas of a field of checkboxes.</summary>
    public static ValueList<FocusAreaId> AreasOf(string field) =>
        field.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new FocusAreaId(Guid.Parse(id))).ToValueList();
}
