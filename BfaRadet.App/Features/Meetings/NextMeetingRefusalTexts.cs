using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Swedish texts of what is wrong with the day of the next meeting. What was typed is always kept.</summary>
internal sealed class NextMeetingRefusalTexts : RefusalWords<NextMeetingRefusal>
{
    protected override string Of(NextMeetingRefusal refusal) => refusal switch
    {
        NextMeetingRefusal.NoDay => "Skriv dagen och klockslaget, till exempel ”tisdag 5 maj kl. 9” eller ”5/5 9–11”.",
        NextMeetingRefusal.NotOneDay(var typed) => $"”{typed}” är mer än en dag. Skriv vilken dag ni möts.",
        NextMeetingRefusal.ImpossibleDay(var typed) => $"”{typed}” är ingen dag i kalendern. Kontrollera datumet.",
        NextMeetingRefusal.OtherWeekday(var day, var typed) =>
            $"{SwedishDates.Full(day)} är en {SwedishDates.WithWeekday(day).Split(' ')[0]}, men det står ”{typed}”. Ändra dagen eller datumet.",
        NextMeetingRefusal.NotAfter(var day, var meeting) when day == meeting => "Nästa möte kan inte vara samma dag som det här mötet. Skriv en senare dag.",
        NextMeetingRefusal.NotAfter(var day, _) =>
            $"{SwedishDates.Full(day)} är inte efter det här mötet, eller har redan varit. Skriv en senare dag. Menar du ett klockslag, skriv ”kl.” framför det.",
        NextMeetingRefusal.UnreadableClock(var typed) => $"”{typed}” går inte att läsa som ett klockslag. Skriv till exempel ”kl. 9” eller ”9–11”.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(NextMeetingRefusal refusal) => nameof(NextMeetingTime.Date);
}
