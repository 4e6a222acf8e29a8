-- One database a service, and no reading across.
create database dispatch;
create database responder;
\connect dispatch
create extension if not exists postgis;
\connect responder
create extension if not exists postgis;
