using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j.Tests;

public sealed class DriverFaultTests
{
    public static TheoryData<Exception, StoreError> Faults => new()
    {
        { new ServiceUnavailableException("bolt://10.0.0.1:7687 is away"), StoreError.Unavailable },
        { new SessionExpiredException("bolt://10.0.0.1:7687 went away"), StoreError.Unavailable },
        { new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "MATCH (n)"), StoreError.Unavailable },
        { new AuthenticationException("MATCH (n) is not for 10.0.0.1"), StoreError.Unavailable },
        { new ClientException("Neo.ClientError.Schema.ConstraintValidationFailed", "MATCH (n)"), StoreError.Conflict },
        { new ClientException("Neo.ClientError.Database.DatabaseNotFound", "10.0.0.1"), StoreError.Unavailable },
        { new ClientException("Neo.ClientError.Statement.TypeError", "MATCH (n)"), StoreError.Corrupt },
        { new DatabaseException("Neo.DatabaseError.General.StorageDamageDetected", "MATCH (n)"), StoreError.Corrupt },
        { new DatabaseException("Neo.DatabaseError.General.UnknownError", "MATCH (n)"), StoreError.Unavailable },
        { new ProtocolException("10.0.0.1 speaks HTTP"), StoreError.UnsupportedVersion },
        { new IOException("10.0.0.1"), StoreError.Unavailable },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Of_TellsWhatHappenedWithoutStatementOrAddress(Exception exception, StoreError expected)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var fault = DriverFault.Of(exception);

        Assert.Equal(expected, fault?.Error);
        Assert.Same(exception, fault!.InnerException);
        Assert.DoesNotContain("MATCH", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0.0.1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_LeavesMistakesAndCancellationAlone()
    {
        Assert.Null(DriverFault.Of(new ArgumentException("x")));
        Assert.Null(DriverFault.Of(new OperationCanceledException()));
    }
}
