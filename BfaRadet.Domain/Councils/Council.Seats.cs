namespace BfaRadet.Domain.Councils;

/// <summary>The seats: the organisations that make up the council, and who represents them.</summary>
public sealed partial class Council
{
    public Result<Seat> AddSeat(Actor by, SeatId id, SeatDetails details)
    {
        details = details with { Organisation = Wording.Line(details.Organisation) };
        if ((Unentitled(by) ?? Check(by.Today, id, details)) is { } refusal)
        {
            return refusal;
        }

        var seat = new Seat(id, _seats.Count == 0 ? 1 : _seats.Max(s => s.Order) + 1, details);
        _seats.Add(seat);
        Record(new SeatAdded(id, seat.Organisation));
        return seat;
    }

    public Result<Done> ChangeSeat(Actor by, SeatId id, SeatDetails details)
    {
        details = details with { Organisation = Wording.Line(details.Organisation) };
        if ((Unentitled(by) ?? Check(by.Today, id, details)) is { } refusal)
        {
            return refusal;
        }

        if (_seats.Find(s => s.Id == id) is not { } seat)
        {
            return new NotFound();
        }

        if (details != seat.Details)
        {
            seat.Apply(details);
            Record(new SeatChanged(id, seat.Organisation));
        }

        return Done.Value;
    }

    /// <summary>Removes a seat. Idempotent; the holder stays a person in the council.</summary>
    public Result<Done> RemoveSeat(Actor by, SeatId id)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (_seats.Find(s => s.Id == id) is { } seat)
        {
            _seats.Remove(seat);
            Record(new SeatRemoved(id, seat.Organisation));
        }

        return Done.Value;
    }

    private Refusal? Check(DateOnly today, SeatId id, SeatDetails details)
    {
        if (details.Holder is { } unknown && Find(unknown) is null
            || details.Substitute is { } stranger && Find(stranger) is null)
        {
            return new NotFound();
        }

        var holder = details.Holder is { } held ? Find(held) : null;
        return Faults.Of(
            Wording.Check(today, nameof(Seat.Organisation), details.Organisation, required: true),
            holder is not null && _seats.Find(s => s.Id != id && s.Holder == holder.Id) is { } other
                ? new CouncilRefusal.HoldsAnotherSeat(holder.Name, other.Organisation)
                : null,
            holder is not null && details.Substitute == holder.Id ? new CouncilRefusal.SubstituteOfOneself(holder.Name) : null);
    }
}
