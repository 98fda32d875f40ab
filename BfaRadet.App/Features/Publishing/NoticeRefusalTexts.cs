using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Publishing;

namespace BfaRadet.App.Features.Publishing;

/// <summary>Why a notice was not posted or taken down, in Swedish.</summary>
internal sealed class NoticeRefusalTexts : RefusalWords<NoticeRefusal>
{
    protected override string Of(NoticeRefusal refusal) => refusal switch
    {
        NoticeRefusal.NoBoard(LegalForm.BoardCommittee) => "Ett utskott anslår inte sina protokoll här. Inget har anslagits.",
        NoticeRefusal.NoBoard => "Anslaget är avslaget i rådets inställningar. Inget har anslagits.",
        NoticeRefusal.NotAdopted => "Det finns inget justerat protokoll att anslå. Ett protokoll som har öppnats igen anslås när det är justerat på nytt.",
        NoticeRefusal.AppealPeriodRuns(var until) =>
            $"Anslaget får inte tas ner förrän överklagandetiden har gått ut. Sista dagen att överklaga är {SwedishDates.Full(until)}. Anslaget sitter kvar.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };
}
