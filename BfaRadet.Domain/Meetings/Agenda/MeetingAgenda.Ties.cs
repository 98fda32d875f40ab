using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <content>What an item is about: an earlier item, or a decision. Not a part of the minutes, so it can be put right after the meeting too.</content>
public sealed partial class MeetingAgenda
{
    /// <summary>Ties an item to an earlier one or to a decision.</summary>
    /// <param name="to">See <see cref="SuggestionKey"/>.</param>
    public Result<Done> Tie(Actor by, AgendaItemId id, string to) => ChangeTie(by, id, item => new ItemTied(Id, id, item.Title, to));

    /// <summary>Takes such a tie away.</summary>
    /// <param name="to">See <see cref="SuggestionKey"/>.</param>
    public Result<Done> Untie(Actor by, AgendaItemId id, string to) => ChangeTie(by, id, item => new ItemUntied(Id, id, item.Title, to));

    private Result<Done> ChangeTie(Actor by, AgendaItemId id, Func<AgendaItem, DomainEvent> happened)
    {
        if (Unentitled(by, Meeting.Preparers) is { } refusal)
        {
            return refusal;
        }

        if (FindItem(id) is not { } item)
        {
            return new MeetingRefusal.ItemGone();
        }

        if (item.Kind == AgendaItemKind.Break)
        {
            return new MeetingRefusal.BreakIsAboutNothing();
        }

        Record(happened(item));
        return Done.Value;
    }
}
