#!/bin/sh
# topics.sh BOOTSTRAP: creates the topics that are missing; the same ones as the local stack has.
# REPLICAS (1) is their replication factor.
# shellcheck disable=SC2086 # settings are several words
set -eu
bootstrap=$1
kafka_topics=${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}
# Retention drops whole segments only: what comes first into one stays for both times together, and for no more than a day
kept_a_day="retention.ms=72000000 segment.ms=10800000"

# create NAME PARTITIONS SETTING=VALUE…
create() {
    name=$1 partitions=$2
    shift 2
    settings=
    for setting; do settings="$settings --config $setting"; done
    until "$kafka_topics" --bootstrap-server "$bootstrap" --create --if-not-exists --topic "$name" \
        --partitions "$partitions" --replication-factor "${REPLICAS:-1}" $settings; do
        sleep 2
    done
    case $name in
        *.dead-letter) ;;
        *) create "$name.dead-letter" 1 $kept_a_day ;;
    esac
}

create responder.profile 4 cleanup.policy=compact
create responder.position 4 retention.ms=600000 segment.ms=150000
for topic in alert.change alert.reply assignment.progress callout.event care.offer; do
    create $topic 4 $kept_a_day
done
