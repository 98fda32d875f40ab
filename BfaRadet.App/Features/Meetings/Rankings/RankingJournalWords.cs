using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using static BfaRadet.App.Ui.JournalWording;

namespace BfaRadet.App.Features.Meetings.Rankings;

/// <summary>Journal texts of rankings.</summary>
internal sealed class RankingJournalWords : JournalWords
{
    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        RankingOpened e => $"öppnade en prioritering under {item(e.Item)}: {Brief(Listed.And(e.Names))}",
        RankingOptionAdded e => $"lade till {Quoted(Brief(e.Name))} i prioriteringen under {item(e.Item)}",
        RankingOptionRemoved e => $"tog bort {Quoted(Brief(e.Name))} ur prioriteringen under {item(e.Item)}",
        RankingOptionsMerged e => $"slog ihop {Quoted(Brief(e.From))} med {Quoted(Brief(e.Into))} i prioriteringen under {item(e.Item)}",
        RankingAnswered { Changed: true } e when e.Name == by => $"ändrade sin ordning i prioriteringen under {item(e.Item)}",
        RankingAnswered e when e.Name == by => $"lämnade sin ordning i prioriteringen under {item(e.Item)}",
        RankingAnswered { Changed: true } e => $"ändrade ordningen för {e.Name} i prioriteringen under {item(e.Item)}",
        RankingAnswered e => $"antecknade ordningen för {e.Name} i prioriteringen under {item(e.Item)}",
        RankingClosed e => $"avslutade prioriteringen under {item(e.Item)}, {RankingWords.Progress(e.Answered, e.Entitled)}: {Brief(string.Join(", ", e.Names))}",
        RankingCancelled { HadClosed: true } e => $"tog bort en avslutad prioritering under {item(e.Item)}",
        RankingCancelled e => $"avbröt prioriteringen under {item(e.Item)}",
        _ => null,
    };
}
