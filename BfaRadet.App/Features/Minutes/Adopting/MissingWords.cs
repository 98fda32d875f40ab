using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>What a refusal says is missing in minutes.</summary>
internal sealed class MissingInMinutesTexts : MissingItemWords<MissingInMinutes>
{
    protected override string Of(MissingInMinutes item) => MissingWords.Of(item);
}

/// <summary>What is missing in the minutes, in words, and where it is corrected.</summary>
internal static class MissingWords
{
    public static string Of(MissingInMinutes gap) => gap switch
    {
        MissingInMinutes.NotClosed => "Mötet är inte avslutat.",
        MissingInMinutes.VoteOpen(_, var label) => $"En omröstning pågår i {label}.",
        MissingInMinutes.NoChair => "Ingen ordförande är antecknad som närvarande.",
        MissingInMinutes.CannotConfirm unable => $"{Hindrance(unable)} {Remedy(unable)}",
        MissingInMinutes.NoSecretary => "Ingen sekreterare är antecknad som närvarande.",
        MissingInMinutes.NoAdjuster => "Ingen justerare är vald. Då justerar ordföranden ensam.",
        MissingInMinutes.SignerHadConflict(var name, var part, var labels) =>
            $"{name} {(part == SignerPart.Chair ? "ska justera som ordförande" : "är vald att justera")}, men var jävig i {Listed.And(labels)} och deltog inte då. "
            + "Brukligt är att någon som deltog justerar det: välj i så fall en justerare till.",
        MissingInMinutes.NoPlace => "Platsen för mötet är inte angiven.",
        MissingInMinutes.NobodyPresent => "Ingen som får besluta är antecknad som närvarande.",
        MissingInMinutes.NotCalled(_, var name) => $"Det är inte antecknat om {name} var med.",
        MissingInMinutes.PresentWithoutTimes(_, var name) => $"{name} är antecknad som närvarande, men utan tider.",
        MissingInMinutes.ActedWhileAway(_, var label, var name, var act) =>
            $"{name} {Did(act)} i {label}, men {(act == ItemAct.Conflict ? "var inte med" : "deltog inte då")} enligt närvaron. {(act == ItemAct.Vote ? "Rätta närvaron eller stryk rösten." : "Rätta närvaron om den är fel.")}",
        MissingInMinutes.MoreVotesThanRoll(_, var label, var votes, var deciders) =>
            $"Den slutna omröstningen i {label} har {votes} röster, men enligt närvaron deltog {deciders} som får besluta. Rätta närvaron om den är fel.",
        MissingInMinutes.VotedOnOtherWords(_, var label, var name) =>
            $"Omröstningen i {label} gällde ett yrkande av {name} med andra ord än dem som står som yrkandet. Skriv i anteckningarna vilket som gäller.",
        MissingInMinutes.LedByNobody(_, var label) => $"Ingen som leder mötet deltog i beslutet i {label} enligt närvaron.",
        MissingInMinutes.NothingWritten(_, var label, var title) => $"{label} {title} har varken text eller beslut.",
        MissingInMinutes.Undecided(_, var label, var title) => $"{label} {title} är en beslutspunkt utan beslut.",
        MissingInMinutes.EmptiedAfterReview(_, var label, var title) => $"{label} {title} hade text när protokollet gick på granskning, men är tom nu.",
        MissingInMinutes.OpenNotes(1) => "En kommentar från granskningen är obesvarad.",
        MissingInMinutes.OpenNotes(var count) => $"{count} kommentarer från granskningen är obesvarade.",
        MissingInMinutes.NoNextMeeting => "Dagordningen för nästa sammanträde är inte delad, så protokollets slut nämner det inte.",
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, "A gap without words"),
    };

    /// <summary>The page where it is corrected.</summary>
    public static string Address(MissingInMinutes gap, CouncilId council, MeetingId meeting) => gap switch
    {
        MissingInMinutes.NoPlace => MeetingAddresses.Preparing(council, meeting),
        MissingInMinutes.CannotConfirm { Why: SignerHindrance.NoAccount or SignerHindrance.OutsideTerm } => CouncilAddresses.Register(council),
        MissingInMinutes.NoNextMeeting => MeetingAddresses.List(council),
        MissingInMinutes.VoteOpen(var item, _) => MeetingAddresses.Held(council, meeting, item),
        MissingInMinutes.ActedWhileAway(var item, _, _, _) => MeetingAddresses.Held(council, meeting, item),
        MissingInMinutes.MoreVotesThanRoll(var item, _, _, _) => MeetingAddresses.Held(council, meeting, item),
        MissingInMinutes.VotedOnOtherWords(var item, _, _) => MeetingAddresses.Held(council, meeting, item),
        MissingInMinutes.LedByNobody(var item, _) => MeetingAddresses.Held(council, meeting, item),
        MissingInMinutes.NothingWritten(var item, _, _) => MeetingAddresses.Held(council, meeting, item),
        MissingInMinutes.Undecided(var item, _, _) => MeetingAddresses.Held(council, meeting, item),
        MissingInMinutes.EmptiedAfterReview(var item, _, _) => MeetingAddresses.Held(council, meeting, item),
        MissingInMinutes.OpenNotes => $"{MinutesAddresses.Record(council, meeting)}#granskning",
        _ => MeetingAddresses.Held(council, meeting),
    };

    public static string Act(MissingInMinutes gap) => gap switch
    {
        MissingInMinutes.NoPlace => "Till beredningen",
        MissingInMinutes.CannotConfirm { Why: SignerHindrance.NoAccount or SignerHindrance.OutsideTerm } => "Till Rådet",
        MissingInMinutes.NoNextMeeting => "Till sammanträdena",
        MissingInMinutes.OpenNotes => "Till kommentarerna",
        MissingInMinutes.VoteOpen or MissingInMinutes.NothingWritten or MissingInMinutes.Undecided or MissingInMinutes.EmptiedAfterReview
            or MissingInMinutes.ActedWhileAway or MissingInMinutes.MoreVotesThanRoll or MissingInMinutes.VotedOnOtherWords or MissingInMinutes.LedByNobody => "Till punkten",
        MissingInMinutes.NoChair or MissingInMinutes.NoSecretary or MissingInMinutes.NobodyPresent or MissingInMinutes.NotCalled or MissingInMinutes.PresentWithoutTimes => "Till närvaron",
        _ => "Till mötet",
    };

    private static string Did(ItemAct act) => act switch
    {
        ItemAct.Vote => "röstade",
        ItemAct.Motion => "har ett yrkande",
        ItemAct.Dissent => "reserverade sig",
        ItemAct.Conflict => "anmälde jäv",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "An act without words"),
    };

    /// <summary>Who cannot confirm, and why.</summary>
    public static string Hindrance(MissingInMinutes.CannotConfirm unable) =>
        $"{unable.Name} {(unable.Part == SignerPart.Chair ? "ska justera som ordförande" : "är vald att justera")}, men " + unable.Why switch
        {
            SignerHindrance.NoPlace => "har ingen plats i rådet och kan inte bekräfta här.",
            SignerHindrance.NoAccount => "har inget konto och kan inte bekräfta.",
            SignerHindrance.AccountShut => "kontot är låst, så det går inte att bekräfta med det.",
            SignerHindrance.OutsideTerm => "mandattiden omfattar inte i dag, så det går inte att logga in och bekräfta.",
            _ => throw new ArgumentOutOfRangeException(nameof(unable), unable.Why, "A hindrance without words"),
        };

    /// <summary>What can be done about it. The chair is who led the meeting, so another cannot be chosen.</summary>
    private static string Remedy(MissingInMinutes.CannotConfirm unable)
    {
        var other = unable.Part == SignerPart.Chair ? "." : ", eller välj en annan justerare.";
        return unable.Why switch
        {
            SignerHindrance.NoAccount => $"Bjud in {unable.Name} under Rådet{other}",
            SignerHindrance.AccountShut => $"Be administratören öppna kontot{other}",
            SignerHindrance.OutsideTerm => $"Ändra mandattiden under Rådet{other}",
            _ => "Välj en annan justerare.",
        };
    }
}
