namespace BfaRadet.Domain.Decisions;

/// <summary>Reasons why a change to a decision is refused.</summary>
public abstract record DecisionRefusal : Refusal
{
    private DecisionRefusal()
    {
    }

    /// <summary>The minutes that hold it are sent for adjustment or adjusted: wording and kind can no longer change.</summary>
    public sealed record WordingIsFixed(DecisionNumber Number) : DecisionRefusal;

    /// <summary>It was withdrawn, replaced or repealed; or it is done, and what was asked needs one that is not.</summary>
    public sealed record NoLongerInForce(DecisionNumber Number, DecisionState State) : DecisionRefusal;

    /// <summary>The day it was done must be between the decision and today.</summary>
    public sealed record CompletedOutOfRange(DateOnly Day, DateOnly From, DateOnly Today) : DecisionRefusal;

    /// <summary>The day it was sent, or asked for again, must be between what came before it and today.</summary>
    public sealed record DayOutOfRange(string Field, DateOnly Day, DateOnly From, DateOnly Today) : DecisionRefusal;

    /// <summary>A decision cannot replace itself, and one that is not in force cannot replace another.</summary>
    public sealed record CannotReplace(DecisionNumber Number, DecisionNumber Later) : DecisionRefusal;

    /// <summary>A decision cannot repeal itself, and one that is not in force cannot repeal another.</summary>
    public sealed record CannotRepeal(DecisionNumber Number, DecisionNumber Later) : DecisionRefusal;

    /// <summary>A decision cannot extend itself, and one that is not in force cannot extend another.</summary>
    public sealed record CannotExtendBy(DecisionNumber Number, DecisionNumber By) : DecisionRefusal;

    /// <summary>The one that is reported of is not responsible for it any more.</summary>
    public sealed record NotResponsible(DecisionNumber Number) : DecisionRefusal;

    /// <summary>Only one's own part, or that of the organisation one sits for, may be reported by a member.</summary>
    public sealed record NotYours(DecisionNumber Number) : DecisionRefusal;

    /// <summary>Another has reported something else of the same responsible since it was read.</summary>
    public sealed record ReportedMeanwhile(DecisionNumber Number, Progress Now, string By) : DecisionRefusal;

    /// <summary>Nothing would be left of the decision: then it is repealed instead.</summary>
    public sealed record NothingLeft(DecisionNumber Number) : DecisionRefusal;

    /// <summary>It has no last day that could be extended.</summary>
    public sealed record NoDayToExtend(DecisionNumber Number) : DecisionRefusal;

    /// <summary>An extension is to a later day than the last one.</summary>
    public sealed record NotAnExtension(DateOnly Day, DateOnly Last) : DecisionRefusal;

    /// <summary>Another has moved its last day since it was read.</summary>
    public sealed record DayMovedMeanwhile(DecisionNumber Number, DateOnly? Now) : DecisionRefusal;

    /// <summary>It is sent to nobody while its meeting goes on: it may be taken back.</summary>
    public sealed record MeetingIsNotOver(DecisionNumber Number) : DecisionRefusal;

    /// <summary>It is for some of the council only, and a letter is read on its way.</summary>
    public sealed record IsForACircle(DecisionNumber Number) : DecisionRefusal;

    /// <summary>There is no such link.</summary>
    public sealed record LinkUnknown : DecisionRefusal;

    /// <summary>The link of a letter holds no longer.</summary>
    /// <param name="Contact">Who to ask.</param>
    /// <param name="Address">May be empty.</param>
    public sealed record LinkExpired(DateOnly On, string Contact, string Address) : DecisionRefusal;

    /// <summary>Another is to see to it now, so the link of the letter is no more.</summary>
    public sealed record LinkHandedOver(DecisionNumber Number, string Contact, string Address) : DecisionRefusal;

    /// <summary>What the link is for is done, or not to be done, and another may be asked to change that.</summary>
    public sealed record LinkDone(DecisionNumber Number) : DecisionRefusal;

    /// <summary>Something else was reported by the link a moment ago.</summary>
    public sealed record LinkRests(Progress Now) : DecisionRefusal;

    /// <summary>It is done or has ended, or that part of it is: it stays with the one who did it.</summary>
    public sealed record NothingToHandOver(DecisionNumber Number) : DecisionRefusal;

    /// <summary>The one it would be handed over to is responsible already.</summary>
    public sealed record ResponsibleAlready(DecisionNumber Number, Responsible To) : DecisionRefusal;

    /// <summary>The one it would be handed over from is not responsible for it any more.</summary>
    public sealed record NoLongerTheirs(DecisionNumber Number) : DecisionRefusal;

    /// <summary>Several are responsible, and it was not said whose part is handed over.</summary>
    public sealed record SeveralResponsible(DecisionNumber Number) : DecisionRefusal;

    /// <summary>A hand-over is not taken back when somebody has gone on from there.</summary>
    public sealed record HandOverGoneOn(DecisionNumber Number) : DecisionRefusal;

    /// <summary>It is for a circle, and who would be responsible may not read it. Meant or not, that is said.</summary>
    /// <param name="Name">Who is outside.</param>
    public sealed record HeirIsOutside(DecisionNumber Number, string Name) : DecisionRefusal;

    /// <summary>Who would take over takes no part in the council, or is the one who hands over.</summary>
    public sealed record CannotTakeOver(string Name) : DecisionRefusal;

    /// <summary>More than is changed in one step.</summary>
    public sealed record TooManyAtOnce(int Count, int Max) : DecisionRefusal;

    /// <summary>Its last day cannot be before the day it was decided.</summary>
    public sealed record DueBeforeDecision(DateOnly Day, DateOnly DecidedOn) : DecisionRefusal;
}
